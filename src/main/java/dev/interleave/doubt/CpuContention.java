package dev.interleave.doubt;

import dev.interleave.machine.Facts;
import dev.interleave.schedule.Schedule;
import dev.interleave.schedule.Time;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rules about who else wanted the cores: other programs, threads of earlier cells, or too many
 * threads of the run itself.
 */
record CpuContention(String run, Schedule schedule, Facts facts) {
  /** Cores that others may take before it shows in a measurement. */
  private static final double QUIET = 0.06;

  /** Cores that must be left over for the system to move others out of a run's way. */
  private static final double ELBOW_ROOM = 0.5;

  /** A computing run that got less than this of what it could use was kept from it. */
  private static final double ENOUGH = 0.85;

  /** Share of its task time that a run may spend ready and without a core. */
  private static final double STANDING = 0.1;

  /** Above this share there are too many threads: three that compute on two cores have a third. */
  private static final double QUEUE = 0.25;

  /** A computing task is on a core, or ready for one, for at least this share of its time. */
  private static final double MOSTLY = 0.75;

  /** Below this a run delay is the start of a few threads. */
  private static final Time LEAST = Time.ofMillis(20);

  Stream<Caution> doubts() {
    return Stream.of(busyMachine(), tooManyThreads(), leftovers()).flatMap(Optional::stream);
  }

  private Optional<Caution> busyMachine() {
    double taken = facts.others().surely();
    int cpus = facts.others().cpus();
    boolean tight = cpus - taken < wanted() + ELBOW_ROOM;
    if (taken <= QUIET || !tight && !stoodInLine()) return Optional.empty();
    return Optional.of(
        loss()
            .map(loss -> Caution.busyMachine(run, facts.others(), loss))
            .orElse(Caution.busyMachine(run, facts.others())));
  }

  private double wanted() {
    return computes() ? facts.usable(schedule) : 0;
  }

  /** What the run had too little of, if anything. */
  private Optional<String> loss() {
    double effective = facts.effectiveCores(schedule.makespan());
    if (computes() && effective < ENOUGH * wanted())
      return Optional.of(
          "it got %.2f of the %.2f it could have used".formatted(effective, wanted()));
    return stoodInLine()
        ? Optional.of("its threads were ready and had no core for " + delay() + " in all")
        : Optional.empty();
  }

  private Optional<Caution> tooManyThreads() {
    boolean crowded = schedule.overlap() > facts.cores() && computes() && lineOver() > QUEUE;
    if (!crowded || waitsBesides() || !facts.leftovers().isEmpty()) return Optional.empty();
    double waiting = delay().over(schedule.makespan());
    return Optional.of(Caution.tooManyThreads(run, waiting, facts.cores()));
  }

  /**
   * Whether tasks also waited for something else than a core, so that more threads than cores keep
   * the cores busy.
   */
  private boolean waitsBesides() {
    var wanted = new Time(facts.cpu().nanos() + delay().nanos());
    return wanted.over(schedule.work()) < MOSTLY;
  }

  private boolean computes() {
    return facts.computes(schedule);
  }

  /** Whether tasks that wait were held up; computing ones may have crowded each other out. */
  private boolean stoodInLine() {
    return !computes() && lineOver() > STANDING;
  }

  /** Run delay as a share of the time of all tasks. */
  private double lineOver() {
    return delay().over(schedule.work());
  }

  /** Run delay; none where it is unknown or too small to mean anything. */
  private Time delay() {
    var none = new Time(0);
    return facts.scheduling().delay().filter(t -> t.compareTo(LEAST) >= 0).orElse(none);
  }

  private Optional<Caution> leftovers() {
    if (facts.leftovers().isEmpty()) return Optional.empty();
    return Optional.of(Caution.leftovers(run, facts.leftovers(), schedule.makespan()));
  }
}
