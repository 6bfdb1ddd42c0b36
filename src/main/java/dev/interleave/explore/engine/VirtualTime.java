package dev.interleave.explore.engine;

import java.util.List;

/** The clock of an order: it moves on only when nobody can, to where the first time-out is due. */
public final class VirtualTime {
  private long now;

  void clear() {
    now = 0;
  }

  /** Nanoseconds since the order began. */
  public long now() {
    return now;
  }

  /** Lets time pass. */
  public void pass(long nanos) {
    now += nanos;
  }

  /** Lets the first time-outs come; false if nobody waits for one. */
  boolean pass(List<SimThread> threads) {
    long first = Long.MAX_VALUE;
    for (var thread : threads)
      if (isAwaitedBy(thread)) first = Math.min(first, thread.pending.deadline());
    if (first == Long.MAX_VALUE) return false;
    now = Math.max(now, first);
    for (var thread : threads)
      if (isAwaitedBy(thread) && thread.pending.deadline() == first) thread.timedOut = true;
    return true;
  }

  private static boolean isAwaitedBy(SimThread thread) {
    return !thread.ended
        && !thread.timedOut
        && thread.pending != null
        && thread.pending.deadline() >= 0;
  }
}
