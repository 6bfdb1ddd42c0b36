package dev.interleave.sim;

import java.util.List;

/** A policy at work on one list of tasks. */
@FunctionalInterface
interface Dealer {
  /**
   * The next tasks of a worker that has just become free, or null when it will never get any.
   * Called in the order of virtual time; at one instant, in the order of the workers.
   */
  Hand next(int worker);

  /** The tasks in each worker's deque at the beginning, the newest last; none without deques. */
  default List<int[]> deques() {
    return List.of();
  }

  /** Makes a fresh dealer for every run, so a policy itself never changes. */
  @FunctionalInterface
  interface Maker {
    Dealer make(long[] sizes, int workers);
  }
}
