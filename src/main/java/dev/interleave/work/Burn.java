package dev.interleave.work;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CancellationException;

/**
 * Real computation in fixed amounts. One unit is 500,000 steps of a xorshift generator: arithmetic
 * in registers, no memory, no lock, about 1 ms on an ordinary core.
 *
 * <p>Units and not milliseconds on purpose: the same amount takes longer on a slower core, on a
 * busy machine, or when there are more threads than cores. A loop that spins until a clock says so
 * would show none of that: it finishes on time however little it was allowed to compute.
 */
public final class Burn {
  private static final int CHUNK = 10_000;
  private static final int CHUNKS_PER_UNIT = 50;
  private static final double MOST = 1_000_000;

  /** Written so rarely that threads never meet there, yet the compiler must keep the sum. */
  private static volatile long sink;

  private Burn() {}

  /**
   * Computes for this many units on the calling thread; 0 returns at once. Fractions count.
   *
   * @throws IllegalArgumentException if {@code units} is negative, not a number, or over a million
   *     (a quarter of an hour)
   * @throws CancellationException if the thread is interrupted meanwhile, so that a stopped cell
   *     stops; the interrupt flag stays set
   */
  public static void units(double units) {
    check(units);
    warm();
    long chunks = Math.round(units * CHUNKS_PER_UNIT);
    consume(run(chunks, units));
  }

  /**
   * What one unit costs on this machine, in nanoseconds of one core with nothing else to do. The
   * first call measures, in less than 300 ms; later calls return the same number at once.
   */
  public static long unitCost() {
    return Cost.NANOS;
  }

  /**
   * Gets the computation compiled, once, in some 20 ms; {@link #units} does it by itself. Called
   * ahead of a measurement, it keeps the warm-up out of the first task.
   */
  public static void warm() {
    Warm.up();
  }

  private static long run(long chunks, double units) {
    long x = 0x9E3779B97F4A7C15L;
    for (long done = 0; done < chunks; done++) {
      if (Thread.currentThread().isInterrupted())
        throw new CancellationException(
            String.format(
                Locale.ROOT,
                "interrupted after %.2f of %.2f units of computation",
                (double) done / CHUNKS_PER_UNIT,
                units));
      x = kernel(x, CHUNK);
    }
    return x;
  }

  /** Every step needs the one before it, so nothing can be skipped, folded or vectorised. */
  private static long kernel(long x, int steps) {
    for (int i = 0; i < steps; i++) {
      x ^= x << 13;
      x ^= x >>> 7;
      x ^= x << 17;
    }
    return x;
  }

  /** A xorshift generator never reaches 0; the compiler does not know that. */
  private static void consume(long x) {
    if (x == 0) sink = x;
  }

  private static void check(double units) {
    if (units >= 0 && units <= MOST) return;
    throw new IllegalArgumentException(
        "burn(%s): units of computation can be 0 to 1,000,000. ".formatted(units)
            + "A unit takes about a millisecond, so a million take a quarter of an hour; "
            + "were nanoseconds meant? Try burn(20).");
  }

  private static long time(int chunks) {
    long start = System.nanoTime();
    long x = 1;
    for (int i = 0; i < chunks; i++) x = kernel(x, CHUNK);
    consume(x);
    return System.nanoTime() - start;
  }

  /** Loaded by the first burn: runs the kernel until it has stopped getting faster. */
  private static final class Warm {
    static {
      settle(4, 8, 1.1, 100_000_000);
    }

    static void up() {}
  }

  private static final class Cost {
    static final long NANOS = measure();

    private static long measure() {
      warm();
      return settle(CHUNKS_PER_UNIT, 9, 1.05, 150_000_000);
    }
  }

  /**
   * Times the kernel again and again until the last samples agree or the time is up.
   *
   * @return the median of the last samples, in nanoseconds
   */
  private static long settle(int chunks, int window, double spread, long limit) {
    long end = System.nanoTime() + limit;
    long[] last = new long[window];
    for (int i = 0; ; i++) {
      last[i % window] = time(chunks);
      if (i < 2 * window && System.nanoTime() < end) continue;
      long[] sorted = last.clone();
      Arrays.sort(sorted);
      long median = sorted[window / 2];
      boolean settled = sorted[window - 1] <= sorted[0] * spread;
      if (settled || System.nanoTime() >= end) return median;
    }
  }
}
