package dev.interleave.kernel.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CommonPoolTest {
  @Test
  void nestedClassesBelongToTheirSnippet() {
    assertEquals("REPL.$JShell$7B", CommonPool.outermost("REPL.$JShell$7B$Task$1"));
    assertEquals("REPL.$JShell$7", CommonPool.outermost("REPL.$JShell$7"));
    assertEquals("java.lang.Thread", CommonPool.outermost("java.lang.Thread"));
  }
}
