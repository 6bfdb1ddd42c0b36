package dev.interleave.bench;

/** The two kernels that a stopwatch is tried on. */
final class Kernels {
  private static final int STEPS = 300_000;
  private static final int LISTS = 2_000;

  private Kernels() {}

  /** Pure arithmetic. */
  static long pure(long seed) {
    long x = seed | 1;
    for (int i = 0; i < STEPS; i++) {
      x ^= x << 13;
      x ^= x >>> 7;
      x ^= x << 17;
    }
    return x;
  }

  /**
   * Many small objects that die young. An {@code int} goes round: a {@code long} would grow from
   * call to call, and with it the text and the time.
   */
  static long allocating(long seed) {
    int sum = (int) seed;
    for (int i = 0; i < LISTS; i++) {
      var text = new StringBuilder();
      for (int j = 0; j < 20; j++) text.append(sum + j).append(',');
      sum += text.toString().hashCode();
    }
    return sum;
  }
}
