package dev.interleave.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

/** A broken program is blamed, its repaired twin is not. */
final class Twins {
  private Twins() {}

  /** Some order ends badly, and does so again when it is replayed, a hundred times. */
  static void broken(Exploration<?> explored) {
    assertTrue(explored.bad() > 0, explored::toString);
    var first = explored.failing().toString();
    for (int i = 0; i < 100; i++) assertEquals(first, explored.replay().toString());
  }

  /** As {@link #broken}, and a thread waits for ever. */
  static void stuck(Exploration<?> explored) {
    broken(explored);
    assertTrue(explored.deadlocks() > 0, explored::toString);
  }

  /** Every order ends well, but memory may differ. */
  static void racy(Exploration<?> explored) {
    assertEquals(0, explored.bad(), explored::toString);
    assertTrue(!explored.races().isEmpty(), explored::toString);
  }

  /** Every order ends well, and nothing races. */
  static void right(Exploration<?> explored) {
    assertEquals(0, explored.bad(), explored::toString);
    assertEquals(List.of(), explored.races(), explored::toString);
    assertTrue(explored.complete(), explored::toString);
  }
}
