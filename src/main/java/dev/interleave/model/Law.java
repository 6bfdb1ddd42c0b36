package dev.interleave.model;

/** A prediction of how many times faster a program gets with more workers. */
public interface Law {

  /** The name for a legend, with the law's parameters: {@code Amdahl, 5 % serial}. */
  String name();

  /**
   * The predicted speedup over one worker.
   *
   * @param workers how many workers, 1 or more; fractions are allowed so that a curve can be drawn
   * @throws IllegalArgumentException if {@code workers} is below 1 or not a number
   */
  double speedup(double workers);

  /**
   * The predicted speedup a worker: 1 when every worker pays off in full.
   *
   * @throws IllegalArgumentException as {@link #speedup}
   */
  default double efficiency(double workers) {
    return speedup(workers) / workers;
  }
}
