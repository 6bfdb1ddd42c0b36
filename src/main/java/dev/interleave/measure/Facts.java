package dev.interleave.measure;

import dev.interleave.schedule.Time;
import java.util.OptionalLong;

/**
 * What the process used during a run, beside its time.
 *
 * @param cpu CPU time of the whole process, the JIT compiler and garbage collector included
 * @param cores how many cores the run was allowed to use
 * @param read bytes that storage really delivered; empty where the system does not say
 */
public record Facts(Time cpu, int cores, OptionalLong read) {

  /** Starts counting; the result is asked for the facts when the run has ended. */
  public static Watch watch(int cores) {
    var before = Counters.now();
    return () -> between(before, Counters.now(), cores);
  }

  /** A count under way. */
  @FunctionalInterface
  public interface Watch {
    /** What has been used since the watch began. */
    Facts facts();
  }

  private static Facts between(Counters before, Counters after, int cores) {
    var read =
        before.read().isPresent() && after.read().isPresent()
            ? OptionalLong.of(after.read().getAsLong() - before.read().getAsLong())
            : OptionalLong.empty();
    return new Facts(new Time(after.cpu() - before.cpu()), cores, read);
  }

  /** Cores that computed on average: CPU time over makespan. */
  public double effectiveCores(Time makespan) {
    return makespan.nanos() == 0 ? 0 : cpu.over(makespan);
  }

  /** Share of the allowed cores' time that was spent computing; 0 to 1. */
  public double cpuUse(Time makespan) {
    return effectiveCores(makespan) / cores;
  }
}
