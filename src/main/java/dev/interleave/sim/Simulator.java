package dev.interleave.sim;

import java.util.List;

/**
 * Schedules tasks of known sizes on workers in virtual time: no thread, no clock, no surprise.
 *
 * <p>All tasks are handed over at 0. Whenever a worker is free it asks the policy for its next
 * tasks; workers free at the same instant ask in the order of their numbers. Sizes are nanoseconds
 * where they come from a clock, and otherwise units of any kind, as long as {@link Costs} uses the
 * same.
 */
public final class Simulator {
  private Simulator() {}

  /**
   * Runs the tasks without any cost of scheduling.
   *
   * @throws IllegalArgumentException as {@link #run(Policy, int, long[], Costs)}
   */
  public static Simulation run(Policy policy, int workers, long... sizes) {
    return run(policy, workers, sizes, Costs.FREE);
  }

  /**
   * Runs the tasks.
   *
   * @param workers how many workers, 1 to 10,000; they are called {@code worker-1}, {@code
   *     worker-2} and so on
   * @param sizes the duration of every task in whole units, 0 or more
   * @throws IllegalArgumentException if the workers are too few or too many, a size is negative,
   *     there is none, or they add up to more than a {@code long} holds
   */
  public static Simulation run(Policy policy, int workers, long[] sizes, Costs costs) {
    return new FlatRun(policy, Input.workers(workers), Input.sizes(sizes, costs), costs).run();
  }

  /**
   * Runs the tasks, whose sizes may be numbers of any type.
   *
   * @param sizes as above; fractions are rounded, and refused where that changes them by over 1 %
   * @throws IllegalArgumentException as {@link #run(Policy, int, long[], Costs)}
   */
  public static Simulation run(
      Policy policy, int workers, List<? extends Number> sizes, Costs costs) {
    return run(policy, workers, Input.whole(sizes), costs);
  }
}
