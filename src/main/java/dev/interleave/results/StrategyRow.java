package dev.interleave.results;

import dev.interleave.schedule.Time;

/**
 * One way of doing the work, as it is kept: the median run and how far the others were from it.
 *
 * @param strategy what the way is called
 * @param workers how many workers ran at least one task
 * @param rounds how many runs were counted
 * @param failed tasks of the median run that ended by throwing
 * @param makespan of the median run
 * @param shortest the shortest makespan
 * @param longest the longest makespan
 * @param busy share of worker time inside a task, 0 to 1; not a number if unknown
 * @param cpuUse share of the cores' time spent computing, 0 to 1; not a number if unknown
 * @param rejected why its speedup over the baseline cannot be true; empty for most
 */
public record StrategyRow(
    String strategy,
    int workers,
    int rounds,
    int failed,
    Time makespan,
    Time shortest,
    Time longest,
    double busy,
    double cpuUse,
    String rejected) {

  /** A way whose speedup can be true. */
  public StrategyRow(
      String strategy,
      int workers,
      int rounds,
      int failed,
      Time makespan,
      Time shortest,
      Time longest,
      double busy,
      double cpuUse) {
    this(strategy, workers, rounds, failed, makespan, shortest, longest, busy, cpuUse, "");
  }

  /** Whether its speedup over the baseline cannot be true. */
  public boolean isRejected() {
    return !rejected.isEmpty();
  }
}
