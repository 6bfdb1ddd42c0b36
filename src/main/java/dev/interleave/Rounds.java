package dev.interleave;

import dev.interleave.measure.Sneaky;
import dev.interleave.measure.Trials;
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
  private Warmup warmup = Warmup.UNTIL_SETTLED;
  private Trials<Run> trials;
  private boolean empty = true;

  Rounds(Workload workload, int count) {
    this.workload = workload;
    this.count = count;
    this.trials = trials();
  }

  private Trials<Run> trials() {
    return new Trials<>(Run::makespan, warmup);
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
    if (!empty)
      throw new IllegalStateException(
          "Say how to warm up before the first add(...): jobs.rounds(5).cold().add(...).");
    warmup = other;
    trials = trials();
    return this;
  }

  /**
   * Adds a way.
   *
   * @throws IllegalArgumentException if there is one with this label
   */
  public Rounds add(String label, Strategy strategy) {
    trials.add(named(label), () -> workload.run(named(label), strategy));
    empty = false;
    return this;
  }

  private String named(String label) {
    return warmup.equals(Warmup.NONE) ? label + " (cold)" : label;
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
  public Scaling sweep(Threads threads, ScaledStrategy strategy) {
    for (int n : threads.counts()) add(Names.counted(n, "thread"), tasks -> strategy.run(n, tasks));
    var series = run();
    var byCount = new TreeMap<Integer, Series>();
    for (int i = 0; i < series.size(); i++) byCount.put(threads.counts().get(i), series.get(i));
    return new Scaling(workload.name(), byCount);
  }

  private List<Series> run() {
    return Sneaky.run(() -> trials.run(count)).stream().map(Series::of).toList();
  }

  @Override
  public String toString() {
    return "%s of \"%s\", not run yet: add(...) ways, then compare()"
        .formatted(Names.counted(count, "round"), workload.name());
  }
}
