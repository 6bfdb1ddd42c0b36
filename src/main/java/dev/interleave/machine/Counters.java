package dev.interleave.machine;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ForkJoinPool;

/**
 * The running totals of this process and of the machine at one moment.
 *
 * @param at the moment, on the clock
 * @param cpu CPU time of all threads since the JVM started, in nanoseconds
 * @param jvm the part of it that the JVM's own threads took
 * @param ticks what the whole machine did
 * @param room what all people of a room have computed, this JVM among them
 * @param read bytes that storage really delivered, the page cache not counted
 * @param usage what the operating system has counted for the process
 * @param delays run delay of each live thread
 * @param started threads ever started, virtual ones not counted
 * @param steals tasks that workers of the common pool took from another queue than their own
 */
record Counters(
    long at,
    long cpu,
    OptionalLong jvm,
    Ticks ticks,
    OptionalLong room,
    OptionalLong read,
    Usage usage,
    Optional<Map<String, Long>> delays,
    long started,
    long steals) {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /** Reads them all, which takes some 0.4 ms: 10 µs a live thread, and little for the rest. */
  static Counters now(Proc proc, Clock clock) {
    var delays = RunDelays.live(proc);
    var usage = Usage.now();
    return new Counters(
        clock.nanoTime(),
        usage.cpu().orElseGet(SYSTEM::getProcessCpuTime),
        Housekeeping.cpu(proc),
        Ticks.now(proc),
        Classmates.cpu(proc),
        Proc.number(proc.text("proc/self/io"), "read_bytes:"),
        usage,
        delays,
        ManagementFactory.getThreadMXBean().getTotalStartedThreadCount(),
        ForkJoinPool.commonPool().getStealCount());
  }

  /** CPU time since {@code before}; -1 where this JVM does not know its own. */
  long cpuSince(Counters before) {
    return cpu < 0 || before.cpu < 0 ? -1 : cpu - before.cpu;
  }

  /**
   * The same without the JVM's own threads and those that looked on, and with the child processes
   * that have ended: what a run is charged with.
   *
   * @param onlookers nanoseconds of threads that were there before and took no part
   */
  long computedSince(Counters before, long onlookers) {
    long cpu = cpuSince(before);
    if (cpu < 0) return cpu;
    long own = cpu - Known.rise(before.jvm, jvm).orElse(0) - onlookers;
    return Math.max(0, own) + Known.rise(before.usage.children(), usage.children()).orElse(0);
  }

  Scheduling schedulingSince(Counters before, Map<String, Long> seen) {
    return Scheduling.of(
        Known.rise(before.usage.voluntary(), usage.voluntary()),
        Known.rise(before.usage.forced(), usage.forced()),
        Known.rise(before.usage.kernel(), usage.kernel()),
        RunDelays.between(before.delays, delays, seen));
  }

  /** What the machine did since {@code before} that was neither this JVM nor its children. */
  Others othersSince(Counters before) {
    long elapsed = at - before.at;
    var children = Known.rise(before.ticks.children(), ticks.children());
    long cpu = cpuSince(before);
    var ours = cpu < 0 ? OptionalLong.empty() : OptionalLong.of(cpu + children.orElse(0));
    var busy = Known.rise(before.ticks.busy(), ticks.busy());
    var stolen = Known.rise(before.ticks.stolen(), ticks.stolen());
    return new Others(
        Known.over(Known.minus(busy, ours), elapsed),
        Known.over(Known.minus(Known.rise(before.room, room), ours), elapsed),
        Known.over(stolen, elapsed),
        ticks.cpus(),
        Others.doubt(ticks.cpus(), elapsed));
  }
}
