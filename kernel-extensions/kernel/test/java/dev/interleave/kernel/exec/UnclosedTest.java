package dev.interleave.kernel.exec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnclosedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "int a; /* b | 7",
        "/* a */ b | -1",
        "/* a */ /* | 8",
        "/*/ | 0",
        "// /* a | -1",
        "\"/*\" a | -1",
        "\"\\\"/*\" a | -1",
        "'\"' /* | 4",
        "'\\'' /* | 5",
        "\"\"\" /* \"\"\" a | -1"
      })
  void theCommentWithoutAnEnd(String code, int at) {
    assertEquals(at, Unclosed.comment(code));
  }
}
