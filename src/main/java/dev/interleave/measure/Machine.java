package dev.interleave.measure;

import dev.interleave.schedule.Names;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * The machine a result came from, as far as this JVM is granted it.
 *
 * @param cores processors that this JVM may use at the same time
 * @param memory bytes of memory that the system, or the container around it, has
 * @param heap bytes that the Java heap may grow to
 * @param system operating system and processor architecture
 * @param java the JVM's vendor and version
 * @param threads live threads of this JVM
 * @param clockStep nanoseconds between two different readings of the clock
 */
public record Machine(
    int cores, long memory, long heap, String system, String java, int threads, long clockStep) {

  /** Looks at the machine now. Takes less than a millisecond. */
  public static Machine look() {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return new Machine(
        Runtime.getRuntime().availableProcessors(),
        system.getTotalMemorySize(),
        Runtime.getRuntime().maxMemory(),
        System.getProperty("os.name") + ", " + System.getProperty("os.arch"),
        System.getProperty("java.vendor") + " " + Runtime.version(),
        ManagementFactory.getThreadMXBean().getThreadCount(),
        clockStep(Clock.SYSTEM));
  }

  /** The machine in a caption. */
  public String brief() {
    return "%s, JDK %s".formatted(Names.counted(cores, "core"), Runtime.version().feature());
  }

  private static long clockStep(Clock clock) {
    long step = Long.MAX_VALUE;
    for (int i = 0; i < 100; i++) {
      long before = clock.nanoTime();
      long after = before;
      while (after == before) after = clock.nanoTime();
      step = Math.min(step, after - before);
    }
    return step;
  }

  private static String gib(long bytes) {
    return String.format(Locale.ROOT, "%.1f GiB", bytes / (double) (1L << 30));
  }

  @Override
  public String toString() {
    return """
    Cores    %d for this JVM
    Memory   %s, %s of it for the Java heap
    System   %s
    Java     %s
    Threads  %d live in this JVM right now
    Clock    ticks every %d ns\
    """
        .formatted(cores, gib(memory), gib(heap), system, java, threads, clockStep);
  }
}
