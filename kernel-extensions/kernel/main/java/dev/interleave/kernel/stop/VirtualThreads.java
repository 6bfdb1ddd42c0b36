package dev.interleave.kernel.stop;

import java.lang.Thread.State;
import java.util.function.BooleanSupplier;

/** When a virtual thread is on a carrier: elsewhere it has no frame to throw an exception into. */
final class VirtualThreads {
  private static final long PATIENCE_NANOS = 5_000_000;

  private VirtualThreads() {}

  /**
   * Wakes the thread if it is parked, does the deed, and lets the thread go on. Those that swallow
   * interruptions park again within microseconds; but each of them takes the interruption first,
   * and needs a lock for that, which is held here.
   */
  static boolean awakened(Thread thread, BooleanSupplier deed) {
    var lock = JdkInternals.field(thread, "interruptLock");
    if (lock == null || !isParked(thread)) return deed.getAsBoolean();
    synchronized (lock) {
      thread.interrupt();
      long start = System.nanoTime();
      while (!isHeldUp(thread) && System.nanoTime() - start < PATIENCE_NANOS) Thread.onSpinWait();
      return deed.getAsBoolean();
    }
  }

  /** Blocks until the thread is on a carrier, at most a few milliseconds; false if it is not. */
  static boolean awaitMounted(Thread thread) {
    long start = System.nanoTime();
    while (!isMounted(thread) && System.nanoTime() - start < PATIENCE_NANOS) Thread.onSpinWait();
    return isMounted(thread);
  }

  private static boolean isMounted(Thread thread) {
    return JdkInternals.field(thread, "carrierThread") != null;
  }

  private static boolean isParked(Thread thread) {
    return thread.getState() == State.WAITING || thread.getState() == State.TIMED_WAITING;
  }

  private static boolean isHeldUp(Thread thread) {
    return thread.getState() == State.BLOCKED && isMounted(thread);
  }
}
