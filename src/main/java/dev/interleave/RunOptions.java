package dev.interleave;

import java.time.Duration;

/**
 * Under which terms a run is taken.
 *
 * @param limit how long it may take
 * @param mayFail whether failed tasks are part of the experiment
 * @param cores how many cores it is pinned to; 0 for all
 * @param before what is done before the stopwatch starts
 * @param states whether states are recorded beside the spans
 * @param live whether the run is drawn while it goes on
 */
record RunOptions(
    Duration limit, boolean mayFail, int cores, Preparation before, boolean states, boolean live) {
  /** What holds unless a workload says otherwise. */
  static final RunOptions USUAL =
      new RunOptions(Duration.ofSeconds(60), false, 0, () -> {}, false, false);

  RunOptions {
    if (!limit.isPositive())
      throw new IllegalArgumentException(
          "A deadline of %s leaves no time to run anything. Try Duration.ofSeconds(60)."
              .formatted(limit));
  }

  RunOptions within(Duration other) {
    return new RunOptions(other, mayFail, cores, before, states, live);
  }

  RunOptions withFailures() {
    return new RunOptions(limit, true, cores, before, states, live);
  }

  RunOptions on(int other) {
    return new RunOptions(limit, mayFail, other, before, states, live);
  }

  RunOptions after(Preparation other) {
    return new RunOptions(limit, mayFail, cores, other, states, live);
  }

  RunOptions withStates() {
    return new RunOptions(limit, mayFail, cores, before, true, live);
  }

  RunOptions drawn() {
    return new RunOptions(limit, mayFail, cores, before, states, true);
  }
}
