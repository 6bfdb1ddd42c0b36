package dev.interleave.live;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.LongSupplier;

/**
 * How much the calling thread has worked. On a crowded machine a short look lasts long, though it
 * takes next to nothing from the run that it looks at.
 */
public final class Effort {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Effort() {}

  /**
   * Nanoseconds on a core, from an arbitrary origin; those of {@code elapsed} where the system does
   * not count them, as for virtual threads.
   */
  public static long nanos(LongSupplier elapsed) {
    boolean counted = THREADS.isCurrentThreadCpuTimeSupported() && THREADS.isThreadCpuTimeEnabled();
    if (!counted || Thread.currentThread().isVirtual()) return elapsed.getAsLong();
    return THREADS.getCurrentThreadCpuTime();
  }
}
