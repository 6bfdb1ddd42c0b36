package dev.interleave;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * Under which terms a run is taken.
 *
 * @param limit how long it may take
 * @param cores how many cores it is pinned to; 0 for all
 * @param before what is done before the stopwatch starts
 * @param wishes what else was asked for
 */
record RunOptions(Duration limit, int cores, Preparation before, Set<Wish> wishes) {
  /** What a run does only when asked. */
  enum Wish {
    /** Failed tasks are part of the experiment. */
    MAY_FAIL,
    /** States are recorded beside the spans. */
    STATES,
    /** The run is drawn while it goes on. */
    LIVE
  }

  /** What holds unless a workload says otherwise. */
  static final RunOptions USUAL = new RunOptions(Duration.ofSeconds(60), 0, () -> {}, Set.of());

  RunOptions {
    if (!limit.isPositive())
      throw new IllegalArgumentException(
          "A deadline of %s leaves no time to run anything. Try Duration.ofSeconds(60)."
              .formatted(limit));
    wishes = Set.copyOf(wishes);
  }

  boolean has(Wish wish) {
    return wishes.contains(wish);
  }

  RunOptions within(Duration other) {
    return new RunOptions(other, cores, before, wishes);
  }

  RunOptions on(int other) {
    return new RunOptions(limit, other, before, wishes);
  }

  RunOptions after(Preparation other) {
    return new RunOptions(limit, cores, other, wishes);
  }

  RunOptions with(Wish wish) {
    var more = new HashSet<>(wishes);
    more.add(wish);
    return new RunOptions(limit, cores, before, more);
  }
}
