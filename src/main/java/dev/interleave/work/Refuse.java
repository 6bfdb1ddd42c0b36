package dev.interleave.work;

import java.util.Locale;

/** Refusals that teach: what was seen, what probably led to it, what to try. */
final class Refuse {
  private Refuse() {}

  /**
   * The value itself if it lies in the range.
   *
   * @throws IllegalArgumentException in three sentences if it does not
   */
  static long outside(long least, long most, String what, long seen, String advice) {
    if (least <= seen && seen <= most) return seen;
    throw new IllegalArgumentException(
        String.format(Locale.ROOT, "%s was %,d; it can be %,d to %,d. ", what, seen, least, most)
            + advice);
  }
}
