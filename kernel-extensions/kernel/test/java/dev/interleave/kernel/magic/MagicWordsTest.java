package dev.interleave.kernel.magic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class MagicWordsTest {
  @Test
  void blanksPartWordsAndQuotesHoldThem() {
    assertEquals(List.of(), MagicWords.of("   "));
    assertEquals(List.of("a:b:1", "c"), MagicWords.of(" a:b:1 \t c"));
    assertEquals(List.of("a b", "c d", "e"), MagicWords.of("\"a b\" 'c d' e"));
    assertEquals(List.of("a\"b", "c\\d"), MagicWords.of("\"a\\\"b\" c\\d"));
  }

  @Test
  void aCommentEndsThem() {
    assertEquals(List.of("a"), MagicWords.of("a // why"));
    assertEquals(List.of("x", "https://host/a"), MagicWords.of("x https://host/a"));
  }
}
