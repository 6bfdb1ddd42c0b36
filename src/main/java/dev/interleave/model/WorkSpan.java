package dev.interleave.model;

import java.util.Map;

/**
 * The time of work stealing, {@code T1 / P + c T∞}, with the constant that theory leaves open. R.
 * D. Blumofe et al., "Cilk: An Efficient Multithreaded Runtime System", PPoPP 1995, section 5, fits
 * it to measured times in this way and finds about 1.5.
 *
 * @param bounds work and span; their number of workers plays no part
 * @param constant c: what a step of the longest chain costs in waiting and stealing, 0 or more
 */
public record WorkSpan(Bounds bounds, double constant) implements Law {

  /**
   * @throws IllegalArgumentException if the constant is below 0
   */
  public WorkSpan {
    Check.notNegative("constant", constant);
  }

  @Override
  public String name() {
    return "T1/P + %s T∞".formatted(Digits.of(constant));
  }

  @Override
  public double speedup(double workers) {
    double chain = constant / bounds.parallelism();
    return (1 + chain) / (1 / Check.workers(workers) + chain);
  }

  /**
   * The constant that the measured speedups speak for.
   *
   * @throws IllegalArgumentException if no point has more than one worker, the span is 0, or for an
   *     impossible entry
   */
  public static Fit<WorkSpan> fit(Bounds bounds, Map<? extends Number, ? extends Number> speedups) {
    if (bounds.span().nanos() == 0)
      throw new IllegalArgumentException(
          "The span is 0: with no chain of tasks there is nothing to fit. "
              + "Take Bounds.of(run.schedule(), workers), or the longest path of the tree.");
    // T1 / P + c T∞ has the shape of Amdahl's law: the chain is what stays when P grows.
    double serial = Amdahl.fit(speedups).law().serial();
    if (serial == 1)
      throw new IllegalArgumentException(
          "No speedup at all was measured, which no constant explains. "
              + "Look for what keeps the workers apart, such as a lock, and measure again.");
    double constant = serial / (1 - serial) * bounds.parallelism();
    return new Fit<>(new WorkSpan(bounds, constant), Point.of(speedups));
  }
}
