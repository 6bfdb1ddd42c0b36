package dev.interleave.exercise;

import dev.interleave.schedule.Schedule;
import dev.interleave.sim.Policy;
import dev.interleave.sim.Simulator;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/**
 * A schedule that is not as asked, and one that is.
 *
 * @param yours what the answer came to
 * @param right one of the schedules that pass, simulated
 */
public record SideBySide(Schedule yours, Schedule right) {
  private static final long MS = 1_000_000;

  /** For an answer that is a run: what {@code policy} makes of tasks of these milliseconds. */
  public static Function<Schedule, Optional<SideBySide>> simulated(
      Policy policy, int workers, long... ms) {
    return yours -> Optional.of(new SideBySide(yours, schedule(policy, workers, ms)));
  }

  /** What a policy makes of tasks of these milliseconds. */
  public static Schedule schedule(Policy policy, int workers, long... ms) {
    var sizes = Arrays.stream(ms).map(size -> size * MS).toArray();
    return Simulator.run(policy, workers, sizes).schedule();
  }

  /** {@code count} tasks of as many milliseconds each. */
  public static long[] alike(int count, long ms) {
    var sizes = new long[count];
    Arrays.fill(sizes, ms);
    return sizes;
  }
}
