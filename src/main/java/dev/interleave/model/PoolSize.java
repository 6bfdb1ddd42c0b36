package dev.interleave.model;

import java.util.Map;

/**
 * How many threads keep the cores busy: {@code cores × utilisation × (1 + waiting / computing)},
 * and never more than what the far end admits. B. Goetz et al., "Java Concurrency in Practice",
 * 2006, section 8.2, which for pure CPU work names {@code cores + 1}: one to fill in for a page
 * fault.
 *
 * <p>As a law it predicts the speedup over one thread: a straight line up to a knee.
 *
 * @param cores what the process is granted, 1 or more
 * @param utilisation the share of the cores to keep busy, above 0 to 1
 * @param waiting how long a task waits, in any unit
 * @param computing how long it computes, above 0 and in the same unit
 * @param limit how many the far end serves at once (connections, files, permits); {@link
 *     #UNLIMITED} for no limit
 */
public record PoolSize(int cores, double utilisation, double waiting, double computing, int limit)
    implements Law {

  /** No limit at the far end. */
  public static final int UNLIMITED = Integer.MAX_VALUE;

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public PoolSize {
    Check.positive("number of cores", cores);
    Check.positive("utilisation", Check.share("utilisation", utilisation));
    Check.notNegative("waiting time", waiting);
    Check.positive("computing time", computing);
    Check.positive("limit", limit);
  }

  /** The size that keeps all cores fully busy, with nothing in the way. */
  public static PoolSize of(int cores, double waiting, double computing) {
    return new PoolSize(cores, 1, waiting, computing, UNLIMITED);
  }

  /**
   * The formula read backwards: the ratio of waiting to computing that the measured speedups speak
   * for. They rise with the threads up to the knee and stay there; the knee is where the relative
   * error is least (least squares). Below the cores' number it is a utilisation.
   *
   * @param cores what the process was granted
   * @param speedups measured, by threads; some must lie beyond the knee, or the knee found is the
   *     most threads tried
   * @throws IllegalArgumentException if no point has more than one worker, or for an impossible
   *     number
   */
  public static Fit<PoolSize> fit(int cores, Map<? extends Number, ? extends Number> speedups) {
    var points = Check.several(Point.of(speedups));
    double knee = Plateau.of(points);
    var size =
        knee < cores
            ? of(cores, 0, 1).withUtilisation(knee / cores)
            : of(cores, knee / cores - 1, 1);
    return new Fit<>(size, points);
  }

  /** The same pool with another share of the cores to keep busy. */
  public PoolSize withUtilisation(double utilisation) {
    return new PoolSize(cores, utilisation, waiting, computing, limit);
  }

  /** The same pool before a far end that serves only so many at once. */
  public PoolSize withLimit(int limit) {
    return new PoolSize(cores, utilisation, waiting, computing, limit);
  }

  /** The formula's value, the knee of the curve: not rounded, the limit applied. */
  public double knee() {
    return Math.min(limit, cores * utilisation * (1 + waiting / computing));
  }

  /** The pool's size: the knee rounded to whole threads, at least one. */
  public int threads() {
    return (int) Math.max(1, Math.round(knee()));
  }

  @Override
  public String name() {
    return "formula, w/c = %s".formatted(Digits.of(waiting / computing));
  }

  @Override
  public double speedup(double workers) {
    return Math.min(Check.workers(workers), Math.max(1, knee()));
  }

  @Override
  public String toString() {
    String formula =
        "%d cores × %s × (1 + %s / %s) = %s threads"
            .formatted(
                cores,
                Digits.of(utilisation),
                Digits.of(waiting),
                Digits.of(computing),
                Digits.of(withLimit(UNLIMITED).knee()));
    if (limit != UNLIMITED) return formula + ", but the far end serves " + limit + " at once";
    return waiting > 0 ? formula : formula + ", plus one to fill in for a page fault";
  }
}
