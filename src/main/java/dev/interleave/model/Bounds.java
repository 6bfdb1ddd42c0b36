package dev.interleave.model;

import dev.interleave.schedule.Schedule;
import dev.interleave.schedule.Time;

/**
 * What a schedule cannot beat, and what a sensible one will not exceed.
 *
 * @param workers how many workers, 1 or more
 * @param work T1: the time that one worker needs for everything
 * @param span T∞: the longest chain of tasks that wait for each other; the longest task where none
 *     waits for another
 */
public record Bounds(int workers, Time work, Time span) {

  /**
   * @throws IllegalArgumentException if there is no worker, a time is negative, or the span is
   *     longer than the work
   */
  public Bounds {
    Check.workers(workers);
    Check.notNegative("work", work.nanos());
    Check.notNegative("span", span.nanos());
    if (span.compareTo(work) > 0)
      throw new IllegalArgumentException(
          "A span of %s is longer than all the work, %s. ".formatted(span, work)
              + "The span is a part of the work: perhaps the two changed places.");
  }

  /**
   * The bounds of a run's tasks, taken as independent, on this many workers.
   *
   * @throws IllegalArgumentException if there is no worker
   */
  public static Bounds of(Schedule schedule, int workers) {
    return new Bounds(workers, schedule.work(), schedule.longest());
  }

  /** No schedule is shorter: {@code max(T1 / P, T∞)}. */
  public Time lower() {
    return new Time(Math.max(Math.ceilDiv(work.nanos(), workers), span.nanos()));
  }

  /**
   * No schedule that keeps every worker busy while a task is ready is longer: {@code T1 / P + (1 -
   * 1/P) T∞} (R. L. Graham, "Bounds for Certain Multiprocessing Anomalies", 1966; R. P. Brent, "The
   * Parallel Evaluation of General Arithmetic Expressions", 1974).
   *
   * <p>Work stealing reaches {@code T1 / P + O(T∞)} in expectation, without anybody having to know
   * which task is ready (R. D. Blumofe, C. E. Leiserson, "Scheduling Multithreaded Computations by
   * Work Stealing", Journal of the ACM 46(5), 1999). The constant in O depends on what a steal
   * costs, so no number stands here.
   */
  public Time greedy() {
    double rest = (double) (work.nanos() - span.nanos()) / workers;
    return new Time(span.nanos() + (long) Math.ceil(rest));
  }

  /** T1 / T∞: more workers than this cannot all be kept busy. */
  public double parallelism() {
    return span.nanos() == 0 ? Double.POSITIVE_INFINITY : work.over(span);
  }

  /**
   * How many times the optimum a greedy schedule of independent tasks may take at worst: {@code 2 -
   * 1/m} (R. L. Graham, "Bounds on Multiprocessing Timing Anomalies", SIAM Journal on Applied
   * Mathematics 17(2), 1969).
   *
   * @throws IllegalArgumentException if there is no worker
   */
  public static double grahamRatio(int workers) {
    return 2 - 1 / Check.workers(workers);
  }

  /**
   * The same for largest first (LPT): {@code 4/3 - 1/(3m)}, in the same article.
   *
   * @throws IllegalArgumentException if there is no worker
   */
  public static double largestFirstRatio(int workers) {
    return 4 / 3.0 - 1 / (3 * Check.workers(workers));
  }

  @Override
  public String toString() {
    return "%d workers, work %s, span %s: never below %s, greedy never above %s"
        .formatted(workers, work, span, lower(), greedy());
  }
}
