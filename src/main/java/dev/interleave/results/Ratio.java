package dev.interleave.results;

import dev.interleave.schedule.Time;

/**
 * One strategy's latest result of this store beside others of the same workload and strategy.
 *
 * @param workload what was run
 * @param strategy how it was run
 * @param against whose results it is compared with
 * @param count how many those are
 * @param latest the makespan measured here last
 * @param median the median makespan of the others
 * @param speedup over its baseline, of the one measured here last; not a number if rejected
 * @param theirs the median speedup of the others
 */
public record Ratio(
    String workload,
    String strategy,
    String against,
    int count,
    Time latest,
    Time median,
    double speedup,
    double theirs) {

  static final String EARLIER = "earlier";

  /** Whether the others are earlier results of this machine. */
  public boolean isEarlier() {
    return against.equals(EARLIER);
  }

  /** The latest makespan over the median of the others: above 1 where the latest took longer. */
  public double value() {
    return latest.over(median);
  }
}
