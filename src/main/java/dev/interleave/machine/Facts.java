package dev.interleave.machine;

import dev.interleave.schedule.Schedule;
import dev.interleave.schedule.Time;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * What stands beside a run's time: what it used, and what went on around it.
 *
 * @param cpu CPU time of the run: of its threads, and of the processes that it started and that
 *     have ended; JIT compilers, garbage collectors and threads that were there before and took no
 *     part are left out where the system tells them apart; below 0 where the JVM does not know it
 * @param cores how many cores the run was allowed to use
 * @param read bytes that storage really delivered; empty where the system does not say
 * @param tally what was done
 * @param scheduling how the cores were shared among the JVM's threads
 * @param others what the rest of the machine took
 * @param memory the JVM's memory at the end
 * @param leftovers threads of earlier cells that computed meanwhile
 */
public record Facts(
    Time cpu,
    int cores,
    OptionalLong read,
    Tally tally,
    Scheduling scheduling,
    Others others,
    Memory memory,
    List<Leftover> leftovers) {
  private static final double HALF = 0.5;

  /** Takes a copy. */
  public Facts {
    leftovers = List.copyOf(leftovers);
  }

  /** Facts of which only these are known. */
  public Facts(Time cpu, int cores, OptionalLong read) {
    this(
        cpu,
        cores,
        read,
        Tally.NONE,
        Scheduling.UNKNOWN,
        Others.UNKNOWN,
        new Memory(0, OptionalLong.empty(), OptionalLong.empty()),
        List.of());
  }

  /** Cores that computed on average: CPU time over makespan; not a number where unknown. */
  public double effectiveCores(Time makespan) {
    if (cpu.nanos() < 0) return Double.NaN;
    return makespan.nanos() == 0 ? 0 : cpu.over(makespan);
  }

  /** Share of the CPU time that the system's kernel took, 0 to 1; not a number where unknown. */
  public double kernelShare() {
    return scheduling.kernel().map(kernel -> Math.min(1, kernel.over(cpu))).orElse(Double.NaN);
  }

  /** Share of the allowed cores' time that was spent computing; 0 to 1. */
  public double cpuUse(Time makespan) {
    return effectiveCores(makespan) / cores;
  }

  /** Cores that tasks of pure computation would have used: all of them, or one a task under way. */
  public double usable(Schedule schedule) {
    return Math.min(cores, schedule.work().over(schedule.makespan()));
  }

  /** Whether the run rather computed than waited: it used half of the cores it could have used. */
  public boolean computes(Schedule schedule) {
    if (schedule.makespan().nanos() <= 0) return false;
    return effectiveCores(schedule.makespan()) >= HALF * usable(schedule);
  }

  /**
   * Whether tasks spent half of their time or more on a core, or ready for one: also true of work
   * that others kept from computing.
   */
  public boolean wantsCores(Schedule schedule) {
    long delay = scheduling.delay().map(Time::nanos).orElse(0L);
    return computes(schedule) || cpu.nanos() + delay >= HALF * schedule.work().nanos();
  }

  @Override
  public String toString() {
    return """
    Tasks    %s
    CPU      %s
    Waiting  %s
    Others   %s
    Memory   %s
    Disk     %s read\
    """
        .formatted(
            tally, computed(), scheduling, others, memory, Known.print(read, Facts::megabytes));
  }

  /** In powers of ten, as the table of runs has it. */
  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.2f MB", bytes / 1e6);
  }

  private String computed() {
    var makespan = tally.makespan();
    if (cpu.nanos() < 0) return Known.NOT;
    return String.format(
        Locale.ROOT,
        "%.2f of %d cores on average: %s of CPU time in %s, %s in the system's kernel",
        effectiveCores(makespan),
        cores,
        cpu,
        makespan,
        Known.print(scheduling.kernel()));
  }
}
