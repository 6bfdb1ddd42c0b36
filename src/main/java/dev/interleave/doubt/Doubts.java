package dev.interleave.doubt;

import dev.interleave.machine.Facts;
import dev.interleave.machine.Machine;
import dev.interleave.schedule.Schedule;
import dev.interleave.schedule.Time;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules by which a single run is doubted. What only several runs can show is not here. */
public final class Doubts {
  /** Below this, starting threads and reading the clock are a good part of the makespan. */
  private static final Time TOO_SHORT = Time.ofMillis(1);

  /** A time of fewer clock ticks than this is mostly the stopwatch's own. */
  private static final int TICKS = 20;

  /** A share of the makespan that is worth a word. */
  private static final double NOTABLE = 0.01;

  private final String run;
  private final Schedule schedule;
  private final Facts facts;
  private final Machine machine;

  private Doubts(String run, Schedule schedule, Facts facts, Machine machine) {
    this.run = run;
    this.schedule = schedule;
    this.facts = facts;
    this.machine = machine;
  }

  /**
   * The reasons to doubt a run; none for an ordinary one, and none for a run without a task.
   *
   * @param run what it is called
   */
  public static List<Caution> about(String run, Schedule schedule, Facts facts, Machine machine) {
    if (schedule.spans().isEmpty()) return List.of();
    return new Doubts(run, schedule, facts, machine).all();
  }

  private List<Caution> all() {
    // Of a run this short the other rules could only say the same again.
    if (schedule.makespan().compareTo(TOO_SHORT) < 0)
      return Stream.concat(Stream.of(tooShort()), failures().stream()).toList();
    return Stream.concat(
            Stream.of(tooFine(), failures()).flatMap(Optional::stream),
            new CpuContention(run, schedule, facts).doubts())
        .toList();
  }

  private Caution tooShort() {
    return Caution.tooShort(run, schedule.makespan());
  }

  /** Where the recording of all tasks is no notable part of the run, the makespan stands anyway. */
  private Optional<Caution> tooFine() {
    var mean = new Time(schedule.work().nanos() / schedule.spans().size());
    double recording = 2.0 * schedule.spans().size() * machine.clockStep();
    boolean notable = recording > NOTABLE * schedule.makespan().nanos();
    if (mean.nanos() >= TICKS * machine.clockStep() || !notable) return Optional.empty();
    return Optional.of(Caution.tooFine(run, mean, machine.clockStep()));
  }

  private Optional<Caution> failures() {
    long failed = schedule.spans().stream().filter(span -> span.failed()).count();
    if (failed == 0) return Optional.empty();
    return Optional.of(Caution.failuresHidden(run, failed, schedule.spans().size()));
  }
}
