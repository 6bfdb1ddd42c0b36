package dev.interleave.measure;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * The operating system's running totals for this process at one moment.
 *
 * @param cpu CPU time of all threads since the JVM started, in nanoseconds
 * @param read bytes that storage really delivered, the page cache not counted; empty where the
 *     system does not say
 */
record Counters(long cpu, OptionalLong read) {
  private static final Path IO = Path.of("/proc/self/io");
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  static Counters now() {
    return new Counters(SYSTEM.getProcessCpuTime(), readBytes());
  }

  private static OptionalLong readBytes() {
    try (var lines = Files.lines(IO)) {
      return lines
          .filter(line -> line.startsWith("read_bytes:"))
          .mapToLong(line -> Long.parseLong(line.substring(11).trim()))
          .findFirst();
    } catch (IOException | SecurityException unavailable) {
      return OptionalLong.empty();
    }
  }
}
