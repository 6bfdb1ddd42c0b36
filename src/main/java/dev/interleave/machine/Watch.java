package dev.interleave.machine;

import dev.interleave.schedule.Schedule;
import dev.interleave.schedule.Time;

/**
 * The counters before a run and after it. Both are read outside of the run's own time; reading them
 * takes about a millisecond in all.
 */
public final class Watch {
  private final Clock clock;
  private final Proc proc;
  private final Bystanders bystanders;
  private final Counters before;
  private Counters after;
  private Bystanders bystandersAfter;
  private Memory memory;

  /**
   * Begins to count.
   *
   * @param clock the clock that the run is timed with
   */
  public Watch(Clock clock) {
    this(clock, Proc.SYSTEM);
  }

  Watch(Clock clock, Proc proc) {
    this.clock = clock;
    this.proc = proc;
    bystanders = Bystanders.now();
    before = Counters.now(proc, clock);
  }

  /** The run has ended. */
  public void stop() {
    after = Counters.now(proc, clock);
    bystandersAfter = Bystanders.now();
    memory = Memory.now(proc);
  }

  /**
   * What was counted.
   *
   * @param cores how many cores the run was allowed to use
   * @param schedule what the run turned out to be
   * @param workforce who ran its tasks
   */
  public Facts facts(int cores, Schedule schedule, Workforce workforce) {
    long threads = after.started() - before.started();
    long common = workforce.common() ? after.steals() - before.steals() : 0;
    long onlookers = bystanders.onlookers(bystandersAfter, workforce.threads());
    return new Facts(
        new Time(after.computedSince(before, onlookers)),
        cores,
        Known.rise(before.read(), after.read()),
        Tally.of(schedule, threads, common + workforce.steals()),
        after.schedulingSince(before, workforce.delays()),
        after.othersSince(before),
        memory,
        bystanders.leftovers(bystandersAfter, workforce.threads(), schedule.makespan()));
  }
}
