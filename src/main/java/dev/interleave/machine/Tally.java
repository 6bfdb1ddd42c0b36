package dev.interleave.machine;

import dev.interleave.schedule.Names;
import dev.interleave.schedule.Schedule;
import dev.interleave.schedule.Span;
import dev.interleave.schedule.Time;

/**
 * What was done in the time.
 *
 * @param makespan the time
 * @param ok tasks that ended well
 * @param failed tasks that ended by throwing
 * @param threads platform threads that the JVM started meanwhile
 * @param steals tasks that workers of the common pool, and of fork/join pools under observation,
 *     took from another queue than their own; those handed in from outside are among them
 */
public record Tally(Time makespan, int ok, int failed, long threads, long steals) {
  /** Nothing was done. */
  public static final Tally NONE = new Tally(new Time(0), 0, 0, 0, 0);

  static Tally of(Schedule schedule, long threads, long steals) {
    int failed = (int) schedule.spans().stream().filter(Span::failed).count();
    return new Tally(
        schedule.makespan(), schedule.spans().size() - failed, failed, threads, steals);
  }

  @Override
  public String toString() {
    var done =
        "%d ok, %d failed; %s started".formatted(ok, failed, Names.counted(threads, "thread"));
    return steals == 0
        ? done
        : done + "; %s taken by fork/join workers".formatted(Names.counted(steals, "task"));
  }
}
