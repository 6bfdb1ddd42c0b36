package dev.interleave.litmus;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Where threads wait for each other without giving up their cores, so that they go on within a few
 * dozen nanoseconds of each other. Each thread's place is alone in its cache lines.
 */
final class SpinBarrier {
  /** Of eight bytes: two cache lines, as processors fetch them in pairs. */
  private static final int APART = 16;

  private static final int SPINS_BEFORE_YIELD = 2_000;

  private final AtomicLongArray reached;
  private final int threads;
  private volatile boolean open;

  SpinBarrier(int threads) {
    this.threads = threads;
    this.reached = new AtomicLongArray((threads + 1) * APART);
  }

  /** Lets all go for good. */
  void open() {
    open = true;
  }

  /**
   * Waits until all have reached this phase.
   *
   * @return whether the threads are to go on
   */
  boolean await(int thread, long phase) {
    reached.set((thread + 1) * APART, phase);
    for (int other = 0; other < threads; other++)
      if (other != thread && !await(other, phase, 0)) return false;
    return !open;
  }

  private boolean await(int other, long phase, int spins) {
    while (reached.get((other + 1) * APART) < phase) {
      if (open) return false;
      if (++spins % SPINS_BEFORE_YIELD == 0) Thread.yield();
      else Thread.onSpinWait();
    }
    return true;
  }

  /** All that all threads have reached: it grows as long as none is stuck. */
  long phases() {
    long sum = 0;
    for (int i = 0; i < threads; i++) sum += reached.get((i + 1) * APART);
    return sum;
  }

  /** The thread that is furthest behind. */
  int last() {
    int last = 0;
    for (int i = 1; i < threads; i++)
      if (reached.get((i + 1) * APART) < reached.get((last + 1) * APART)) last = i;
    return last;
  }
}
