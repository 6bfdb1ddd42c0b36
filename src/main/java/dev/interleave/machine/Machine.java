package dev.interleave.machine;

import dev.interleave.schedule.Names;
import java.lang.management.ManagementFactory;

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
 * @param cpus CPUs that the machine has running, granted or not; 0 for unknown
 * @param limits what is granted in detail
 * @param topology how the granted CPUs are built
 */
public record Machine(
    int cores,
    long memory,
    long heap,
    String system,
    String java,
    int threads,
    long clockStep,
    int cpus,
    Limits limits,
    Topology topology) {
  private static final int READINGS = 100;

  /** A machine whose CPUs nobody has looked at. */
  public Machine(
      int cores,
      long memory,
      long heap,
      String system,
      String java,
      int threads,
      long clockStep,
      int cpus,
      Limits limits) {
    this(cores, memory, heap, system, java, threads, clockStep, cpus, limits, Topology.UNKNOWN);
  }

  /** Looks at the machine now. Takes about a millisecond. */
  public static Machine look() {
    return look(Proc.SYSTEM, Clock.SYSTEM);
  }

  static Machine look(Proc proc, Clock clock) {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return new Machine(
        Runtime.getRuntime().availableProcessors(),
        system.getTotalMemorySize(),
        Runtime.getRuntime().maxMemory(),
        System.getProperty("os.name") + ", " + System.getProperty("os.arch"),
        System.getProperty("java.vendor") + " " + Runtime.version(),
        ManagementFactory.getThreadMXBean().getThreadCount(),
        clockStep(clock),
        Ticks.now(proc).cpus(),
        new Granted(proc).limits(),
        Topology.look(proc));
  }

  /** The machine in a caption. */
  public String brief() {
    return "%s, JDK %s".formatted(Names.counted(cores, "core"), Runtime.version().feature());
  }

  /** The smallest step forward; 0 for a clock that stands still or goes backwards. */
  private static long clockStep(Clock clock) {
    long step = Long.MAX_VALUE;
    long before = clock.nanoTime();
    for (int i = 0; i < READINGS; i++) {
      long after = clock.nanoTime();
      if (after > before) step = Math.min(step, after - before);
      before = after;
    }
    return step == Long.MAX_VALUE ? 0 : step;
  }

  /** Where the cores come from: how many there are, and what keeps this JVM from the rest. */
  private String grant() {
    var quota = limits.container().quota();
    return "%s in the machine; CPUs %s; %s"
        .formatted(
            cpus == 0 ? Known.NOT : "" + cpus,
            limits.container().affinity(),
            quota.equals(Limit.NONE) ? "no quota" : "quota " + quota.print(Limits::cores));
  }

  private String mostThreads() {
    return limits.firstToBind().map(first -> Known.grouped(first.getValue())).orElse(Known.NOT);
  }

  @Override
  public String toString() {
    return """
    Cores    %d for this JVM (%s)
    Memory   %s, %s of it for the Java heap (%s collector)
    Threads  %d live in this JVM right now; the most there may be: %s, see machine().limits()
    System   %s
    Java     %s
    Clock    %s\
    """
        .formatted(
            cores,
            grant(),
            Known.bytes(memory),
            Known.bytes(heap),
            limits.jvm().collector(),
            threads,
            mostThreads(),
            system,
            java,
            clockStep == 0 ? "stands still" : "ticks every " + clockStep + " ns");
  }
}
