package dev.interleave.kernel.jjava;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ArrayTextTest {
  @Test
  void arraysAreShownByContentAtEveryLevel() {
    assertEquals("[1, 2, 3]", ArrayText.of(new int[] {1, 2, 3}));
    assertEquals("[[a, null], []]", ArrayText.of(new String[][] {{"a", null}, {}}));
  }

  @Test
  void ofALongArrayTheBeginningIsShownAndTheRestCounted() {
    var text = ArrayText.of(new int[250]);
    assertTrue(text.endsWith(", ... 150 more]"), text);
    assertEquals(100, text.chars().filter(c -> c == '0').count() - 1);
  }

  @Test
  void anArrayThatHoldsItselfEnds() {
    var self = new Object[1];
    self[0] = self;
    assertTrue(ArrayText.of(self).contains("[...]"));
  }
}
