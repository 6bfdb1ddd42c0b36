package dev.interleave.explore;

import dev.interleave.explore.engine.Execution;
import dev.interleave.explore.engine.SimThread;

/**
 * A point of an order at which somebody has to move: who could, who has been tried, who need not
 * be.
 */
final class Choice {
  final long enabled;
  final int steps;
  private final Choice before;
  private final long[] pending;

  /** Tried already. */
  long done;

  /** To be tried: all without reduction, with it those that a race asks for. */
  long wanted;

  /** Whose next step commutes with all that came since it was tried: the sleep set. */
  private long asleep;

  int chosen = -1;
  int switches;

  Choice(Choice before, long enabled, Execution execution, boolean reduces) {
    this.before = before;
    this.enabled = enabled;
    this.steps = hash(execution);
    this.wanted = reduces ? 0 : enabled;
    this.pending = reduces ? pending(execution) : null;
    if (reduces && before != null) asleep = before.sleepers();
  }

  /** What all threads are about to do, to see whether it is the same the next time. */
  static int hash(Execution execution) {
    int hash = 0;
    var threads = execution.threads();
    for (int i = 0; i < threads.size(); i++) {
      var step = threads.get(i).pending();
      hash = 31 * hash;
      if (step != null) hash += 64 * execution.location(step) + step.kind().ordinal() + 1;
    }
    return hash;
  }

  private static long[] pending(Execution execution) {
    var threads = execution.threads();
    var pending = new long[threads.size()];
    for (int i = 0; i < pending.length; i++) {
      var step = threads.get(i).pending();
      pending[i] =
          step == null ? -1 : 2L * execution.location(step) + (step.kind().writes() ? 1 : 0);
    }
    return pending;
  }

  private static boolean independent(long one, long other) {
    return one < 0 || other < 0 || one >> 1 != other >> 1 || ((one | other) & 1) == 0;
  }

  private long sleepers() {
    long sleepers = 0;
    for (int i = 0; i < pending.length; i++)
      if (((asleep | done) & 1L << i) != 0 && independent(pending[i], pending[chosen]))
        sleepers |= 1L << i;
    return sleepers;
  }

  /** Who may move here without one switch too many. */
  long open(int mostSwitches) {
    long open = enabled & ~asleep;
    if (mostSwitches < 0 || before == null || before.switches < mostSwitches) return open;
    long same = 1L << before.chosen;
    return (enabled & same) != 0 ? open & same : open;
  }

  /** Leaving a thread that could have gone on is a switch. */
  void choose(int thread) {
    chosen = thread;
    wanted |= 1L << thread;
    boolean leaves =
        before != null && thread != before.chosen && (enabled & 1L << before.chosen) != 0;
    switches = before == null ? 0 : before.switches + (leaves ? 1 : 0);
  }

  /**
   * A race between the step chosen here and the next step of a thread. Answers whether that thread
   * could have moved here.
   */
  boolean wantBefore(SimThread racing, int depth) {
    long itself = 1L << racing.id();
    if ((enabled & itself) != 0) {
      wanted |= itself;
      return true;
    }
    long leading = 0;
    for (int i = 0; i < pending.length; i++)
      if ((enabled & 1L << i) != 0 && racing.knows(i) > depth) leading |= 1L << i;
    if (leading == 0) wanted |= enabled;
    else if ((leading & wanted) == 0) wanted |= Long.lowestOneBit(leading);
    return false;
  }
}
