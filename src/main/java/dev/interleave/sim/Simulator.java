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

  /**
   * Runs a recursive task by work stealing with the seed 0 and without costs.
   *
   * @throws IllegalArgumentException as {@link #forkJoin(int, TaskTree, Costs, long)}
   */
  public static Simulation forkJoin(int workers, TaskTree tree) {
    return forkJoin(workers, tree, Costs.FREE, 0);
  }

  /**
   * Runs a recursive task as a fork/join pool does: every worker pushes what it forks onto its own
   * deque, the last child first as {@code invokeAll} does, takes the newest from there, and steals
   * the oldest of a random victim when it has none. A worker whose join is not done helps: it runs
   * other tasks until it is.
   *
   * <p>Tasks are numbered as they are met from the root, children after their parent. A task that
   * works after its join has two spans.
   *
   * @param seed chooses the victims; the same seed, the same schedule
   * @throws IllegalArgumentException if the workers are too few or too many, or the tree and its
   *     costs add up to more than a {@code long} holds
   */
  public static Simulation forkJoin(int workers, TaskTree tree, Costs costs, long seed) {
    Input.total(tree, costs);
    return new ForkJoinRun(Input.workers(workers), costs, seed).run(tree);
  }
}
