package dev.interleave.doubt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.machine.Facts;
import dev.interleave.machine.Leftover;
import dev.interleave.machine.Machine;
import dev.interleave.machine.Memory;
import dev.interleave.machine.Others;
import dev.interleave.machine.Scheduling;
import dev.interleave.machine.Tally;
import dev.interleave.schedule.Schedule;
import dev.interleave.schedule.Span;
import dev.interleave.schedule.Time;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each rule on schedules and facts made by hand, for a machine of two cores. */
class DoubtsTest {
  private static final int MS = 1_000_000;
  private static final OptionalDouble NONE = OptionalDouble.of(0);
  private static final Others QUIET = others(0.02);

  /** One task of this length on each of so many workers, all from 0. */
  private static Schedule together(int workers, int ms) {
    return Schedule.of(
        0,
        IntStream.range(0, workers).mapToObj(i -> Span.of(i, "t" + i, 0, (long) ms * MS)).toList());
  }

  @Test
  void aClassmatesLoadIsToldFromAStrangers() {
    var mates = new Others(OptionalDouble.of(0.7), OptionalDouble.of(0.5), NONE, 2, 0.01);
    var stranger = new Others(OptionalDouble.of(0.7), OptionalDouble.of(0.2), NONE, 2, 0.01);
    var about = together(2, 100);
    var by = Doubts.about("mine", about, facts(133, 0, mates), machine(20)).getFirst();
    assertEquals("Most of that went to classmates, who work on this machine too.", by.cause());
    var other = Doubts.about("mine", about, facts(133, 0, stranger), machine(20)).getFirst();
    assertTrue(other.cause().startsWith("A browser, a build"), other.cause());
    assertEquals(by.seen(), other.seen());
  }

  private static Others others(double foreign) {
    return new Others(OptionalDouble.of(foreign), OptionalDouble.of(0), 2, 0.01);
  }

  private static Facts facts(double cpuMs, double delayMs, Others others, Leftover... left) {
    var scheduling =
        new Scheduling(
            OptionalLong.empty(),
            OptionalLong.empty(),
            Optional.empty(),
            Optional.of(Time.ofMillis(delayMs)));
    return new Facts(
        Time.ofMillis(cpuMs),
        2,
        OptionalLong.empty(),
        Tally.NONE,
        scheduling,
        others,
        new Memory(0, OptionalLong.empty(), OptionalLong.empty()),
        List.of(left));
  }

  private static Machine machine(long clockStep) {
    return new Machine(2, 0, 0, "", "", 1, clockStep, 2, null);
  }

  private static List<Caution> about(Schedule schedule, Facts facts) {
    return Doubts.about("mine", schedule, facts, machine(25));
  }

  private static Caution only(List<Caution> cautions) {
    assertEquals(1, cautions.size(), cautions.toString());
    return cautions.getFirst();
  }

  @Test
  void quietRunsAreNotDoubted() {
    assertEquals(List.of(), about(together(10, 120), facts(40, 15, QUIET)));
    assertEquals(List.of(), about(together(10, 120), facts(4, 0, others(0.3))));
    assertEquals(List.of(), about(together(2, 300), facts(595, 10, QUIET)));
    assertEquals(List.of(), about(together(1, 300), facts(300, 0, others(0.3))));
  }

  @Test
  void whereNothingIsKnownNothingIsDoubted() {
    var facts = new Facts(Time.ofMillis(500), 2, OptionalLong.empty());
    assertEquals(List.of(), about(together(64, 250), facts));
    assertEquals(List.of(), about(together(2, 250), facts));
    var noCpu = new Facts(new Time(-1), 2, OptionalLong.empty());
    assertEquals(List.of(), about(together(2, 250), noCpu));
  }

  @Test
  void aRunWithoutATaskIsNotDoubted() {
    assertEquals(List.of(), about(Schedule.of(0, List.of()), facts(0, 0, QUIET)));
  }

  @Test
  void aMakespanBelowAMillisecondIsTooShort() {
    var schedule = Schedule.of(0, List.of(Span.of(0, "t", 0, MS - 1)));
    var caution = only(about(schedule, facts(1, 0, others(1.9))));
    assertTrue(caution.seen().contains("took only"), caution.seen());
  }

  @Test
  void tasksOfAFewClockTicksAreTooFine() {
    var spans =
        IntStream.range(0, 3000).mapToObj(i -> Span.of(i, "t", i * 1000, i * 1000 + 400)).toList();
    var caution = only(about(Schedule.of(0, spans), facts(3, 0, QUIET)));
    assertEquals(
        "A task of \"mine\" took 400 ns on average, and the clock ticks every 25 ns.",
        caution.seen());
  }

  @Test
  void tinyTasksAreNoMatterWhereStartingTheirThreadsTakesTheTime() {
    var spans =
        IntStream.range(0, 2_000)
            .mapToObj(i -> Span.of(i, "t" + i, i * 100_000L, i * 100_000L + 400))
            .toList();
    assertEquals(List.of(), about(Schedule.of(0, spans), facts(150, 0, QUIET)));
  }

  @Test
  void aClockWhoseStepIsUnknownDoubtsNoTask() {
    var spans = List.of(Span.of(0, "t", 0, 1), Span.of(1, "t", 2 * MS, 2 * MS + 1));
    assertEquals(
        List.of(), Doubts.about("mine", Schedule.of(0, spans), facts(0, 0, QUIET), machine(0)));
  }

  @Test
  void othersWhoTakeCoresFromAComputingRunEndAllConclusions() {
    var caution = only(about(together(2, 300), facts(400, 200, others(0.66))));
    assertEquals(
        "While \"mine\" ran, others took 0.65 of the machine's 2 cores; it got 1.33 of the 2.00 it"
            + " could have used.",
        caution.seen());
    assertTrue(caution.advice().startsWith("Draw no conclusion"), caution.advice());
  }

  @Test
  void othersWhoTookLittleAreSaidAndTheRunStands() {
    var caution = only(about(together(2, 300), facts(560, 10, others(0.12))));
    assertTrue(caution.seen().endsWith("others took 0.11 of the machine's 2 cores."));
    assertTrue(caution.advice().startsWith("Close what you can"), caution.advice());
  }

  @Test
  void coresKeptByTheHostCountAsTaken() {
    var stolen = new Others(OptionalDouble.of(0), OptionalDouble.of(0.5), 2, 0.01);
    assertEquals(1, about(together(2, 300), facts(450, 10, stolen)).size());
  }

  @Test
  void whatTheSystemCountsTooRoughlyIsNotHeldAgainstARun() {
    var rough = new Others(OptionalDouble.of(0.3), OptionalDouble.of(0), 2, 0.4);
    assertEquals(List.of(), about(together(2, 50), facts(100, 0, rough)));
  }

  @Test
  void waitsAreDoubtedWhenTheyStoodInLine() {
    var caution = only(about(together(10, 150), facts(40, 400, others(1.2))));
    assertTrue(caution.seen().endsWith("ready and had no core for 400 ms in all."), caution.seen());
  }

  @Test
  void aLargeMachineHasRoomForOthers() {
    var large = new Others(OptionalDouble.of(20), OptionalDouble.of(0), 64, 0.1);
    assertEquals(List.of(), about(together(2, 300), facts(590, 0, large)));
  }

  @Test
  void moreComputingThreadsThanCoresAreSaid() {
    var caution = only(about(together(64, 330), facts(650, 20_000, QUIET)));
    assertEquals(
        "In \"mine\" 60.6 threads on average were ready to run and had no core.", caution.seen());
    assertTrue(caution.advice().endsWith("as many threads as cores will do: 2."));
  }

  /** 24 threads, each 10 % computing: they keep both cores busy, and stand in line for them too. */
  @Test
  void manyThreadsAreRightForTasksThatWaitAsWell() {
    assertEquals(List.of(), about(together(24, 1_000), facts(1_900, 7_000, QUIET)));
    assertEquals(1, about(together(24, 1_000), facts(1_900, 21_000, QUIET)).size());
  }

  @Test
  void leftoversAreNamedWithWhatTheyTook() {
    var left = new Leftover("pool-1-thread-1", Time.ofMillis(90));
    var caution = only(about(together(4, 100), facts(95, 0, QUIET, left)));
    assertEquals(
        "While \"mine\" ran, 1 thread from before it went on computing: pool-1-thread-1 (0.90"
            + " cores).",
        caution.seen());
  }

  @Test
  void ofManyLeftoversSomeAreNamed() {
    var left = new Leftover("t", Time.ofMillis(20));
    var seen = only(about(together(4, 100), facts(9, 0, QUIET, left, left, left, left))).seen();
    assertTrue(seen.contains("4 threads") && seen.endsWith("and others."), seen);
  }

  @Test
  void failuresAreNotHiddenInATime() {
    var spans = List.of(Span.of(0, "t", 0, 9 * MS), new Span(1, "t", 0, 0, MS, true));
    var caution = only(about(Schedule.of(0, spans), facts(1, 0, QUIET)));
    assertTrue(caution.seen().startsWith("1 of 2 tasks in \"mine\" failed"), caution.seen());
  }
}
