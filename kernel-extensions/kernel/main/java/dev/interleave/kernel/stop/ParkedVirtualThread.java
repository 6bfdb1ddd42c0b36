package dev.interleave.kernel.stop;

import java.lang.Thread.State;
import java.util.function.BooleanSupplier;

/**
 * Keeps a virtual thread on its carrier. While it is parked it has no frame that an exception could
 * be thrown into, and those that swallow interruptions park again within microseconds. But each of
 * them takes the interruption first, and needs a lock for that, which is held here.
 */
final class ParkedVirtualThread {
  private static final long PATIENCE_NANOS = 5_000_000;

  private ParkedVirtualThread() {}

  /** Wakes the thread if it is parked, does the deed, and lets the thread go on. */
  static boolean awakened(Thread thread, BooleanSupplier deed) {
    Object lock = JdkInternals.field(thread, "interruptLock");
    if (lock == null || !isParked(thread)) {
      return deed.getAsBoolean();
    }
    synchronized (lock) {
      thread.interrupt();
      long start = System.nanoTime();
      while (!isHeldUp(thread) && System.nanoTime() - start < PATIENCE_NANOS) {
        Thread.onSpinWait();
      }
      return deed.getAsBoolean();
    }
  }

  private static boolean isParked(Thread thread) {
    return thread.getState() == State.WAITING || thread.getState() == State.TIMED_WAITING;
  }

  private static boolean isHeldUp(Thread thread) {
    return thread.getState() == State.BLOCKED
        && JdkInternals.field(thread, "carrierThread") != null;
  }
}
