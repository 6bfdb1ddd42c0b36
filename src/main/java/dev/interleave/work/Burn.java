package dev.interleave.work;

import java.util.Locale;
import java.util.concurrent.CancellationException;

/**
 * Real computation in fixed amounts. One unit is 500,000 steps of a xorshift generator: arithmetic
 * in registers, no memory, no lock, about 1 ms on an ordinary core.
 *
 * <p>Units and not milliseconds on purpose: the same amount takes longer on a slower core, on a
 * busy machine, or when there are more threads than cores. A loop that spins until a clock says so
 * would show none of that: it finishes on time however little it was allowed to compute.
 *
 * <p>All burns compute on the calling thread; 0 units return at once, and fractions count. They
 * throw {@link IllegalArgumentException} if the units are negative, not a number, or over a million
 * (a quarter of an hour), and {@link CancellationException} if the thread is interrupted meanwhile,
 * so that a stopped cell stops; the interrupt flag stays set.
 */
public final class Burn {
  private static final double MOST = 1_000_000;

  private Burn() {}

  /** Pure arithmetic: needs a core and nothing else. */
  public static void units(double units) {
    run(BurnLoop.PURE, units);
  }

  /** As {@link #units}, but makes 100,000 small objects a unit: the garbage collector joins in. */
  public static void allocating(double units) {
    run(BurnLoop.ALLOCATING, units);
  }

  /**
   * As {@link #units}, but all over 256 KiB of private data: threads that take turns on a core push
   * each other's data out of its cache.
   */
  public static void memoryHungry(double units) {
    run(BurnLoop.MEMORY_HUNGRY, units);
  }

  /**
   * What one unit of {@link #units} costs on this machine, in nanoseconds of a core with nothing
   * else to do. The first call measures, in some 0.3 s; later calls return the same number at once.
   * On a machine so busy that the compiler gets no core meanwhile it takes longer and reads too
   * much.
   */
  public static long unitCost() {
    return Cost.NANOS;
  }

  /**
   * Gets {@link #units} compiled, once, in 20 to 40 ms; the first burn does it by itself. Called
   * ahead of a measurement, it keeps the warm-up out of the first task.
   */
  public static void warm() {
    BurnLoop.PURE.warm();
  }

  private static void run(BurnLoop kernel, double units) {
    check(units);
    kernel.warm();
    long chunks = Math.round(units * BurnLoop.CHUNKS_PER_UNIT);
    var scratch = kernel.scratch();
    long x = 0x9E3779B97F4A7C15L;
    for (long done = 0; done < chunks; done++) {
      if (Thread.currentThread().isInterrupted()) throw interrupted(done, units);
      x = kernel.chunk(x, scratch);
    }
    BurnLoop.consume(x);
  }

  private static CancellationException interrupted(long chunks, double units) {
    return new CancellationException(
        String.format(
            Locale.ROOT,
            "interrupted after %.2f of %.2f units of computation",
            (double) chunks / BurnLoop.CHUNKS_PER_UNIT,
            units));
  }

  private static void check(double units) {
    if (units >= 0 && units <= MOST) return;
    throw new IllegalArgumentException(
        "burn(%s): units of computation can be 0 to 1,000,000. ".formatted(units)
            + "A unit takes about a millisecond, so a million take a quarter of an hour; "
            + "were nanoseconds meant? Try burn(20).");
  }

  private static final class Cost {
    static final long NANOS = BurnLoop.PURE.cost();
  }
}
