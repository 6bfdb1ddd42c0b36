package dev.interleave.kernel.exec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SourceTextTest {
  private final SourceText text = new SourceText("one\n\nthree\n  four");

  @Test
  void positionsBecomeLines() {
    assertEquals(1, text.lineAt(0));
    assertEquals(3, text.lineAt(5));
    assertEquals(4, text.lineAt(13));
  }

  @Test
  void linesAreFoundByNumber() {
    assertEquals("three", text.line(3));
    assertEquals("  four", text.line(4));
    assertEquals(5, text.startOf(3));
  }

  @Test
  void aPartIsFoundWithOtherWhiteSpaceAround() {
    assertEquals(4, text.find("\nthree", 0, -1));
    assertEquals(-1, text.find("five", 0, -1));
  }
}
