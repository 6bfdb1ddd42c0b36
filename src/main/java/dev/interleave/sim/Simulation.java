package dev.interleave.sim;

import dev.interleave.schedule.DequeLog;
import dev.interleave.schedule.Schedule;
import dev.interleave.schedule.Time;

/**
 * A finished simulation.
 *
 * @param policy how the tasks were shared out, by name
 * @param schedule who ran what and when, in virtual time from 0
 * @param steals tasks run by a worker other than the one whose deque they were pushed to
 * @param overhead worker time spent on starts, takes and steals, waits for the shared queue
 *     included
 * @param deques what happened to the workers' deques; none under a policy without them, and none
 *     for more than 10,000 tasks
 */
public record Simulation(
    String policy, Schedule schedule, long steals, Time overhead, DequeLog deques) {

  /** Start of the run to the end of its last task, in virtual time. */
  public Time makespan() {
    return schedule.makespan();
  }

  @Override
  public String toString() {
    String stolen = steals == 0 ? "" : ", steals " + steals;
    String cost = overhead.nanos() == 0 ? "" : ", overhead " + overhead;
    return "%s: %s%s%s".formatted(policy, schedule, stolen, cost);
  }
}
