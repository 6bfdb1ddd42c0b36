package dev.interleave;

import dev.interleave.machine.Clock;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where threads wait for each other until all of them are on cores. To have arrived is not enough:
 * two threads that share a core have both arrived, and still take turns of milliseconds, in which a
 * short race is over before the other thread goes on. Threads on cores of their own meet again and
 * again within microseconds.
 */
final class Rendezvous {
  private static final int MEETINGS = 20;
  private static final long SOON = 200_000;
  private static final long PATIENCE = 30_000_000;

  private final int threads;
  private final AtomicInteger arrived = new AtomicInteger();
  private volatile int meetings;
  private volatile boolean over;

  Rendezvous(int threads) {
    this.threads = threads;
  }

  /**
   * Returns on all threads at once, when they are on cores together, or after 30 ms on a machine
   * that has none to spare.
   *
   * @param number the thread's number, from 0
   */
  void meet(int number) {
    if (threads > Runtime.getRuntime().availableProcessors()) {
      meeting();
      return;
    }
    long first = Clock.SYSTEM.nanoTime();
    do {
      long start = Clock.SYSTEM.nanoTime();
      for (int i = 0; i < MEETINGS; i++) meeting();
      long now = Clock.SYSTEM.nanoTime();
      if (number == 0) over = now - start < SOON || now - first > PATIENCE;
      meeting(); // after it, all know what thread 0 found
    } while (!over);
  }

  private void meeting() {
    int before = meetings;
    if (arrived.incrementAndGet() == threads) {
      arrived.set(0);
      meetings = before + 1;
    } else {
      while (meetings == before) pause();
    }
  }

  /** A thread without a core of its own must let the others arrive. */
  private void pause() {
    if (threads > Runtime.getRuntime().availableProcessors()) Thread.yield();
    else Thread.onSpinWait();
  }
}
