package dev.interleave.work;

import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/**
 * The computations behind {@link Burn}, in chunks of about 20 µs. Every step needs the one before
 * it, so nothing can be skipped, folded or vectorised, and the last value is always looked at.
 */
enum BurnLoop {
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

  /**
   * Runs until the compiler is done with it. Samples also agree while the first compiler's code
   * waits for the second compiler's, so they must still agree after a pause that lets that one
   * work.
   */
  synchronized void warm() {
    if (warm) return;
    long end = System.nanoTime() + 150_000_000;
    long before = Long.MAX_VALUE;
    for (long now = settled(end); now < 0.9 * before; now = settled(end)) {
      before = now;
      LockSupport.parkNanos(10_000_000);
    }
    warm = true;
  }

  /** The least of eight samples that agree, or of the last eight when the time is up. */
  private long settled(long end) {
    long[] last = new long[8];
    for (int i = 0; ; i++) {
      last[i % last.length] = time(4);
      if (i < last.length) continue;
      var seen = Arrays.stream(last).summaryStatistics();
      if (seen.getMax() <= 1.1 * seen.getMin() || System.nanoTime() > end) return seen.getMin();
    }
  }

  /**
   * What a unit costs, in nanoseconds: the least of many short samples. Other programs and the
   * compiler can only make a fixed computation slower, and a sample of 0.1 ms often escapes them.
   */
  long cost() {
    warm();
    long start = System.nanoTime();
    long least = Long.MAX_VALUE;
    while (System.nanoTime() - start < 230_000_000) {
      for (int i = 0; i < 10; i++) least = Math.min(least, time(CHUNKS_PER_UNIT / 10));
      // The compiler may be waiting for this very core.
      LockSupport.parkNanos(2_000_000);
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
