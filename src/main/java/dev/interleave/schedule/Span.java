package dev.interleave.schedule;

/**
 * One task's stay on one worker. Instants are nanoseconds of one clock with an arbitrary origin.
 *
 * @param task the task's number in its workload, from 0
 * @param worker the worker's name, unique in its schedule
 * @param queued when the task was handed over (its start, where nobody saw it queue)
 * @param start when the worker began it
 * @param end when the worker was done with it
 * @param failed whether it ended by throwing
 */
public record Span(int task, String worker, long queued, long start, long end, boolean failed) {

  /**
   * @throws IllegalArgumentException if the instants are not in the order queued, start, end
   */
  public Span {
    if (queued > start || start > end)
      throw new IllegalArgumentException(
          "task %d is queued at %d, starts at %d and ends at %d: that order is impossible. "
                  .formatted(task, queued, start, end)
              + "The clock went backwards, or the instants come from two clocks.");
  }

  /** A task that started the moment it was handed over and ended well. */
  public static Span of(int task, String worker, long start, long end) {
    return new Span(task, worker, start, start, end, false);
  }

  /** Time on the worker. */
  public Time duration() {
    return new Time(end - start);
  }

  /** Time between being handed over and being begun. */
  public Time waited() {
    return new Time(start - queued);
  }
}
