package dev.interleave.kernel.magic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void blanksPartWordsAndQuotesHoldThem() {
    assertEquals(List.of(), Words.of("   "));
    assertEquals(List.of("a:b:1", "c"), Words.of(" a:b:1 \t c"));
    assertEquals(List.of("a b", "c d", "e"), Words.of("\"a b\" 'c d' e"));
    assertEquals(List.of("a\"b", "c\\d"), Words.of("\"a\\\"b\" c\\d"));
  }

  @Test
  void aCommentEndsThem() {
    assertEquals(List.of("a"), Words.of("a // why"));
    assertEquals(List.of("x", "https://host/a"), Words.of("x https://host/a"));
  }
}
