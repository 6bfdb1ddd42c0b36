package dev.interleave.finding;

import dev.interleave.doubt.Figure;
import dev.interleave.schedule.Time;

/**
 * One way of doing the work, as a conclusion reads it.
 *
 * @param label what it is called, such as {@code 2 threads}
 * @param threads how many threads it was told to use, or else how many workers it had
 * @param makespan of its median run
 * @param speedup over the first way
 * @param cpuUse share of the allowed cores' time spent computing; not a number if unknown
 * @param computes whether it rather computed than waited
 */
public record Way(
    String label, int threads, Time makespan, Figure speedup, double cpuUse, boolean computes) {
  /** A way that computes, of which only this is known. */
  public static Way of(int threads, double speedup) {
    var makespan = Time.ofMillis(1_000 / speedup);
    return new Way(threads + " threads", threads, makespan, Figure.of(speedup, "times"), 1, true);
  }
}
