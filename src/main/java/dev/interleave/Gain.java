package dev.interleave;

import dev.interleave.doubt.Caution;
import dev.interleave.doubt.Figure;
import java.util.List;
import java.util.stream.Stream;

/**
 * A run beside the run it is compared with.
 *
 * @param run the run
 * @param baseline what it is compared with
 */
record Gain(Run run, Run baseline) {
  /** Times vary, and a cache that holds a part of the data but not all of it gains a little. */
  private static final double TOLERANCE = 1.15;

  double speedup() {
    return run.schedule().speedupOver(baseline.schedule());
  }

  /**
   * The speedup with every reason to doubt it: those of both runs, and that nothing which could
   * have happened explains it.
   */
  Figure figure() {
    var doubts = isImpossible() ? List.of(rejected()) : List.<Caution>of();
    var both = Stream.of(doubts, run.cautions(), baseline.cautions());
    return new Figure(speedup(), "times", both.flatMap(List::stream).distinct().toList());
  }

  /** The speedup, or not a number where it is rejected. */
  double reported() {
    return isImpossible() ? Double.NaN : speedup();
  }

  /**
   * Not a number beside several workers: twice the baseline's speed says nothing of each of them.
   */
  double efficiency() {
    return isOverOneWorker() ? reported() / Math.max(1, run.workers()) : Double.NaN;
  }

  private boolean isOverOneWorker() {
    return baseline.workers() == 1;
  }

  /**
   * Whether it gained more over a single worker than workers and cores can give. A baseline of
   * several workers may have been slow for a reason, such as a lock, that the run does not have.
   */
  boolean isImpossible() {
    return isOverOneWorker() && speedup() > TOLERANCE * most();
  }

  /** Waiting needs no core; computing gains no more than there are of either. */
  private int most() {
    boolean computing = run.computes() && baseline.computes();
    return computing ? Math.min(run.workers(), run.facts().cores()) : run.workers();
  }

  Caution rejected() {
    return Caution.impossible(run.label(), speedup(), run.workers(), run.facts().cores());
  }
}
