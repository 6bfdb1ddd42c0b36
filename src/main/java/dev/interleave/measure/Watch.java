package dev.interleave.measure;

import dev.interleave.schedule.Schedule;
import dev.interleave.schedule.Time;

/**
 * The counters before a run and after it. Both are read outside of the run's own time; reading them
 * takes about a millisecond in all.
 */
public final class Watch {
  private final int cores;
  private final Recorder recorder;
  private final Proc proc;
  private final Bystanders bystanders;
  private final Counters before;
  private Counters after;
  private Memory memory;

  /**
   * Begins to count.
   *
   * @param cores how many cores the run may use
   * @param recorder what records the run
   */
  public Watch(int cores, Recorder recorder) {
    this(cores, recorder, Proc.SYSTEM);
  }

  Watch(int cores, Recorder recorder, Proc proc) {
    this.cores = cores;
    this.recorder = recorder;
    this.proc = proc;
    bystanders = Bystanders.now();
    before = Counters.now(proc, recorder.clock());
  }

  /** The run has ended. */
  public void stop() {
    after = Counters.now(proc, recorder.clock());
    memory = Memory.now(proc);
  }

  /**
   * What was counted.
   *
   * @param schedule what the run turned out to be
   */
  public Facts facts(Schedule schedule) {
    long threads = after.started() - before.started();
    long steals = after.steals() - before.steals() + recorder.steals();
    return new Facts(
        new Time(after.computedSince(before)),
        cores,
        Known.rise(before.read(), after.read()),
        Tally.of(schedule, threads, steals),
        after.schedulingSince(before, recorder.delays()),
        after.othersSince(before),
        memory,
        bystanders.leftovers(recorder.workers(), schedule.makespan()));
  }
}
