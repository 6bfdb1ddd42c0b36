package dev.interleave.sim;

import dev.interleave.schedule.Time;

/**
 * What scheduling itself costs, in the unit of the task sizes (nanoseconds of virtual time).
 *
 * @param start spent by a worker before each task it begins
 * @param take how long the shared queue is locked while one worker takes from it; the others wait
 *     their turn, which is contention
 * @param steal spent by a thief for each successful steal
 */
public record Costs(long start, long take, long steal) {

  /** Scheduling for nothing: what remains is the policy alone. */
  public static final Costs FREE = new Costs(0, 0, 0);

  /**
   * @throws IllegalArgumentException if a cost is negative
   */
  public Costs {
    Input.cost("task start", start);
    Input.cost("take from the queue", take);
    Input.cost("steal", steal);
  }

  /** These costs with another price of a task start. */
  public Costs withStart(long start) {
    return new Costs(start, take, steal);
  }

  /** These costs with another price of a take from the shared queue. */
  public Costs withTake(long take) {
    return new Costs(start, take, steal);
  }

  /** These costs with another price of a steal. */
  public Costs withSteal(long steal) {
    return new Costs(start, take, steal);
  }

  /** The most that one task can cost on top of its size. */
  long most() {
    return Input.sum("costs", start, take, steal);
  }

  @Override
  public String toString() {
    return "start %s, take %s, steal %s"
        .formatted(new Time(start), new Time(take), new Time(steal));
  }
}
