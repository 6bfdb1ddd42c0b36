package dev.interleave.machine;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;

/** How much of the cores this JVM has wanted. */
public final class Demand {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private Demand() {}

  /**
   * CPU time of all its threads, and the time that those alive were ready and had no core, where
   * the system says; in nanoseconds. Takes 10 µs a live thread.
   */
  public static long nanos() {
    var delays = RunDelays.live(Proc.SYSTEM).orElse(Map.of());
    return SYSTEM.getProcessCpuTime() + delays.values().stream().mapToLong(Long::longValue).sum();
  }
}
