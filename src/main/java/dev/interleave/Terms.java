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
record Terms(
    Duration limit, boolean mayFail, int cores, Preparation before, boolean states, boolean live) {
  /** What holds unless a workload says otherwise. */
  static final Terms USUAL = new Terms(Duration.ofSeconds(60), false, 0, () -> {}, false, false);

  Terms {
    if (!limit.isPositive())
      throw new IllegalArgumentException(
          "A deadline of %s leaves no time to run anything. Try Duration.ofSeconds(60)."
              .formatted(limit));
  }

  Terms within(Duration other) {
    return new Terms(other, mayFail, cores, before, states, live);
  }

  Terms withFailures() {
    return new Terms(limit, true, cores, before, states, live);
  }

  Terms on(int other) {
    return new Terms(limit, mayFail, other, before, states, live);
  }

  Terms after(Preparation other) {
    return new Terms(limit, mayFail, cores, other, states, live);
  }

  Terms withStates() {
    return new Terms(limit, mayFail, cores, before, true, live);
  }

  Terms drawn() {
    return new Terms(limit, mayFail, cores, before, states, true);
  }
}
