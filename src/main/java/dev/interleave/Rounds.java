package dev.interleave;

import dev.interleave.lease.Leases;
import dev.interleave.measure.Warmup;
import dev.interleave.schedule.Names;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;

/**
 * Several ways of doing a workload, measured so that they can be compared: after a warm-up, in
 * rounds, each round in a new order. Collect the ways with {@link #add}, then {@link #compare}.
 */
public final class Rounds {
  private final Workload workload;
  private final int count;
  private final TrialSet<Run> ways = new TrialSet<>(Run::makespan, Warmup.UNTIL_SETTLED);

  Rounds(Workload workload, int count) {
    this.workload = workload;
    this.count = count;
  }

  /** Counts from the very first execution, which pays for class loading and compiling. */
  public Rounds cold() {
    return warm(Warmup.NONE);
  }

  /** Waits this long at most for the times to settle; 5 seconds unless said. */
  public Rounds warmUp(Duration atMost) {
    return warm(new Warmup(atMost));
  }

  private Rounds warm(Warmup other) {
    ways.warm(other);
    return this;
  }

  /**
   * Adds a way.
   *
   * @throws IllegalArgumentException if there is one with this label
   */
  public Rounds add(String label, Strategy strategy) {
    ways.add(named(label), () -> workload.run(named(label), strategy));
    return this;
  }

  private String named(String label) {
    return ways.areCold() ? label + " (cold)" : label;
  }

  /**
   * Runs everything; the first way is the baseline. Blocks for the warm-up and all rounds.
   *
   * @throws IllegalStateException as {@link Workload#run}
   */
  public Comparison compare() {
    return new Comparison(run());
  }

  /** Runs everything for each thread count, and the counts in rounds as well. Blocks as above. */
  public Scaling sweep(ThreadCounts threads, ScaledStrategy strategy) {
    for (int n : threads.counts()) add(Names.counted(n, "thread"), tasks -> strategy.run(n, tasks));
    var series = run();
    var byCount = new TreeMap<Integer, Series>();
    for (int i = 0; i < series.size(); i++) byCount.put(threads.counts().get(i), series.get(i));
    return new Scaling(workload.name(), byCount);
  }

  private List<Series> run() {
    try (var _ = Leases.enter()) {
      return ways.run(count).stream().map(Series::of).toList();
    }
  }

  @Override
  public String toString() {
    return "%s of \"%s\", not run yet: add(...) ways, then compare()"
        .formatted(Names.counted(count, "round"), workload.name());
  }
}
