package dev.interleave.kernel.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class JavadocPageTest {
  @Test
  void tagsBecomeMarkup() {
    assertEquals(
        "Uses <code>x</code>.\n<br><b>n</b> how many",
        JavadocPage.tags("Uses {@code x}.\n@param n how many"));
  }

  @Test
  void markupBecomesText() {
    assertEquals("a < b\nc", JavadocPage.plain("<p>a &lt; <b>b</b></p>c"));
  }

  @Test
  void ownJavadocIsFoundByName() {
    String code = "/**\n * Adds one.\n */\nint addOne(int n) { return n + 1; }";
    assertEquals("Adds one.", OwnJavadoc.in(code, "addOne"));
    assertEquals(null, OwnJavadoc.in(code, "addTwo"));
  }
}
