package dev.interleave.sim;

import dev.interleave.schedule.Schedule;
import dev.interleave.schedule.Span;
import dev.interleave.schedule.Time;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A measured run, played again on workers of which each has a core of its own: its tasks keep the
 * times they took and are shared out anew.
 *
 * <p>It answers how well the tasks <em>spread</em>. It assumes that they share nothing: it knows of
 * no lock, no server behind them, no cache and no memory bandwidth. Measure the tasks on one
 * thread, or on no more threads than cores: a task that waited for a core or a lock looks longer
 * than it is.
 *
 * @param durations the time of every task in nanoseconds, in task order; stays of one task are
 *     added up
 * @param costs of scheduling, in nanoseconds
 */
public record WhatIf(List<Long> durations, Costs costs) {
  /** What it takes for granted, for captions. */
  public static final String ASSUMED =
      "assumes that tasks share nothing and each worker has a core of its own";

  private static final int MOST_WORKERS = 64;

  /** Keeps its own copy of the durations. */
  public WhatIf {
    durations = List.copyOf(durations);
  }

  /**
   * The tasks of a measured run, without costs of scheduling.
   *
   * @throws IllegalArgumentException if the run took no time, so that no ratio can be formed
   */
  public static WhatIf of(Schedule measured) {
    if (measured.work().nanos() == 0)
      throw new IllegalArgumentException(
          "The measured run has %d tasks and no time in them. ".formatted(measured.spans().size())
              + "Perhaps they were too short for the clock: give each more work and measure again.");
    var times =
        measured.spans().stream()
            .collect(
                Collectors.groupingBy(
                    Span::task,
                    TreeMap::new,
                    Collectors.summingLong(span -> span.duration().nanos())));
    return new WhatIf(List.copyOf(times.values()), Costs.FREE);
  }

  /** The same tasks where scheduling has a price. */
  public WhatIf with(Costs costs) {
    return new WhatIf(durations, costs);
  }

  /**
   * The tasks on this many simulated workers, each with a core of its own.
   *
   * @param workers 1 to 64
   * @throws IllegalArgumentException if there are fewer or more
   */
  public Simulation on(int workers, Policy policy) {
    if (workers < 1 || workers > MOST_WORKERS)
      throw new IllegalArgumentException(
          "%d workers: the question can be asked for 1 to %d. ".formatted(workers, MOST_WORKERS)
              + "Beyond that what is not modelled, memory above all, decides. Try 16.");
    return Simulator.run(policy, workers, durations, costs);
  }

  /**
   * Speedups over one worker under the same policy and costs, by the number of workers.
   *
   * @param workers the counts to try; none for 1, 2, 4 and so on to 64
   * @throws IllegalArgumentException if a count is not from 1 to 64
   */
  public Map<Integer, Double> speedups(Policy policy, int... workers) {
    var counts = workers.length == 0 ? new int[] {1, 2, 4, 8, 16, 32, 64} : workers;
    var alone = on(1, policy).makespan();
    var speedups = new LinkedHashMap<Integer, Double>();
    for (int count : counts) speedups.put(count, alone.over(on(count, policy).makespan()));
    return speedups;
  }

  @Override
  public String toString() {
    var work = new Time(durations.stream().mapToLong(Long::longValue).sum());
    return "what if: %d measured tasks, %s of work, costs: %s"
        .formatted(durations.size(), work, costs);
  }
}
