package dev.interleave.kernel.exec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PieceTest extends ShellTestCase {
  private static List<String> split(String code) {
    return shell().analyze(analysis -> Piece.split(code, analysis)).stream()
        .map(piece -> piece.source().strip())
        .toList();
  }

  @Test
  void declarationsStatementsAndExpressionsAreCutApart() {
    assertEquals(
        List.of("int a = 1;", "void f() { a++; }", "f();", "a + 1"),
        split("int a = 1;\nvoid f() { a++; }\nf(); a + 1"));
  }

  @Test
  void theRestAfterWhatIsIncompleteIsOnePiece() {
    assertEquals(List.of("int a = 1;", "for (;;) {"), split("int a = 1;\nfor (;;) {"));
  }

  @Test
  void aPieceKnowsWhereItsTextBegins() {
    var code = "int a = 1;\n\n  int b = 2;";
    var second = shell().analyze(analysis -> Piece.split(code, analysis)).getLast();
    assertTrue(code.startsWith(second.source(), second.start(code)));
    assertTrue(second.source().endsWith("int b = 2;"));
  }
}
