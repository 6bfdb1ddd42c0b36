package dev.interleave.work;

import java.util.Arrays;

/**
 * The computations behind {@link Burn}, in chunks of about 20 µs. Every step needs the one before
 * it, so nothing can be skipped, folded or vectorised, and the last value is always looked at.
 */
enum Kernel {
  /** Arithmetic in registers. */
  PURE {
    @Override
    long chunk(long x, Object[] scratch) {
      for (int i = 0; i < 10_000; i++) x = next(x);
      return x;
    }
  },

  /** Small objects that live for a thousand steps: long enough to reach the heap. */
  ALLOCATING {
    @Override
    Object[] scratch() {
      return new Object[1024];
    }

    @Override
    long chunk(long x, Object[] scratch) {
      for (int i = 0; i < 2_000; i++) {
        x = next(x);
        scratch[(int) x & 1023] = new long[] {x, i};
        if (scratch[(int) (x >>> 20) & 1023] instanceof long[] old) x ^= old[1] << 1;
      }
      return x;
    }
  },

  /** Reads and writes all over 256 KiB of its own: as much as a core's second cache holds. */
  MEMORY_HUNGRY {
    @Override
    Object[] scratch() {
      return new Object[] {new long[32 * 1024]};
    }

    @Override
    long chunk(long x, Object[] scratch) {
      long[] data = (long[]) scratch[0];
      for (int i = 0; i < 2_800; i++) {
        x = next(x);
        int at = (int) x & (data.length - 1);
        x ^= data[at] << 1;
        data[at] = x;
      }
      return x;
    }
  };

  static final int CHUNKS_PER_UNIT = 50;

  /** Written so rarely that threads never meet there, yet the compiler must keep every step. */
  private static volatile long sink;

  private boolean warm;

  /** The private data of one burn. */
  Object[] scratch() {
    return null;
  }

  abstract long chunk(long x, Object[] scratch);

  /** Runs until the compiler is done with it: the last samples agree, or 100 ms are over. */
  synchronized void warm() {
    if (warm) return;
    long end = System.nanoTime() + 100_000_000;
    long[] last = new long[8];
    for (int i = 0; System.nanoTime() < end; i++) {
      last[i % last.length] = time(4);
      if (i < 2 * last.length) continue;
      var seen = Arrays.stream(last).summaryStatistics();
      if (seen.getMax() <= 1.1 * seen.getMin()) break;
    }
    warm = true;
  }

  /**
   * What a unit costs, in nanoseconds: the least of many short samples. Other programs and the
   * compiler can only make a fixed computation slower, and a sample of 0.1 ms often escapes them.
   */
  long cost() {
    warm();
    long start = System.nanoTime();
    long least = Long.MAX_VALUE;
    for (int agree = 0; System.nanoTime() - start < (agree < 20 ? 220_000_000 : 130_000_000); ) {
      long sample = time(CHUNKS_PER_UNIT / 10);
      if (sample < 0.98 * least) agree = 0;
      else if (sample < 1.02 * least) agree++;
      least = Math.min(least, sample);
    }
    return 10 * least;
  }

  private long time(int chunks) {
    var scratch = scratch();
    long start = System.nanoTime();
    long x = 1;
    for (int i = 0; i < chunks; i++) x = chunk(x, scratch);
    consume(x);
    return System.nanoTime() - start;
  }

  static void consume(long x) {
    // As good as never true, but the compiler cannot know.
    if (x == 0) sink = x;
  }

  /** One step of Marsaglia's xorshift generator ("Xorshift RNGs", 2003). */
  private static long next(long x) {
    x ^= x << 13;
    x ^= x >>> 7;
    return x ^ x << 17;
  }
}
