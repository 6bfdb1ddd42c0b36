package dev.interleave.kernel.exec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"1 + 1", "x", "x == 2", "f(a -> a)", "x += 1", "\n// note\nx", "a[0] = 1"})
  void anExpressionWithoutASemicolon(String piece) {
    assertNotNull(Expression.of(piece));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x = 2", "f();", "class A { }", "// note", "  ", "/* a */ x = 3", "new int[] {1}"})
  void whatIsNotPlainToSeeStaysAsItIs(String piece) {
    assertNull(Expression.of(piece));
  }

  @Test
  void theBlockBeginsOnTheLineOfTheExpression() {
    var expression = Expression.of("// note\n  f() // more");
    assertEquals("// note\n  { var value$ = f() // more", expression.block().split("\n; ")[0]);
    assertEquals(10, expression.edit().original(10 + "{ var value$ = ".length()));
  }
}
