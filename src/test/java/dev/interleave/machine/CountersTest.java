package dev.interleave.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.measure.Recorder;
import dev.interleave.schedule.Schedule;
import dev.interleave.schedule.Span;
import dev.interleave.schedule.Time;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import learner.Endless;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountersTest {
  private static final long SECOND = 1_000_000_000;
  private static final Workforce NOBODY = new Workforce(Set.of(), Map.of(), false, 0);

  private static Counters at(long second, long cpu, Ticks ticks) {
    return at(second, cpu, ticks, OptionalLong.empty());
  }

  private static Counters at(long second, long cpu, Ticks ticks, OptionalLong room) {
    return new Counters(
        second * SECOND,
        cpu,
        OptionalLong.of(cpu / 4),
        ticks,
        room,
        OptionalLong.empty(),
        Usage.UNKNOWN,
        Optional.empty(),
        0,
        0);
  }

  private static Ticks ticks(long busy, long stolen, long children) {
    return new Ticks(OptionalLong.of(busy), OptionalLong.of(stolen), OptionalLong.of(children), 2);
  }

  @Test
  void foreignIsWhatNeitherThisJvmNorItsChildrenUsed() {
    var before = at(10, 0, ticks(0, 0, 0));
    var after = at(12, SECOND, ticks(3 * SECOND, SECOND / 2, SECOND));
    var others = after.othersSince(before);
    assertEquals(0.5, others.foreign().orElseThrow());
    assertEquals(0.25, others.stolen().orElseThrow());
    assertEquals(0.01, others.doubt());
    assertEquals(0.74, others.surely(), 1e-9);
  }

  @Test
  void classmatesAreThePartOfItThatTheRoomUsedBesideThisJvm() {
    var before = at(10, 0, ticks(0, 0, 0), OptionalLong.of(SECOND));
    var after = at(12, SECOND, ticks(3 * SECOND, 0, 0), OptionalLong.of(7 * SECOND / 2));
    var others = after.othersSince(before);
    assertEquals(1, others.foreign().orElseThrow());
    assertEquals(0.75, others.classmates().orElseThrow());
    assertTrue(others.mostlyClassmates());
    assertFalse(at(12, SECOND, ticks(3 * SECOND, 0, 0)).othersSince(before).mostlyClassmates());
  }

  @Test
  void whatARoomUsedIsReadFromEitherVersionOfControlGroups(@TempDir Path root) throws Exception {
    var proc =
        new FakeProc(root)
            .with("sys/fs/cgroup/room/cpu.stat", "usage_usec 1500\nuser_usec 1000\n")
            .with("sys/fs/cgroup/cpuacct/room/cpuacct.usage", "2500000\n")
            .proc();
    assertEquals(OptionalLong.of(1_500_000), Classmates.cpu(proc, "/sys/fs/cgroup/room/cpu.stat"));
    assertEquals(
        OptionalLong.of(2_500_000),
        Classmates.cpu(proc, "/sys/fs/cgroup/cpuacct/room/cpuacct.usage"));
    assertEquals(OptionalLong.empty(), Classmates.cpu(proc, "/sys/fs/cgroup/none"));
  }

  @Test
  void foreignIsNeverBelowNothing() {
    var others = at(2, 9 * SECOND, ticks(SECOND, 0, 0)).othersSince(at(0, 0, ticks(0, 0, 0)));
    assertEquals(0, others.foreign().orElseThrow());
  }

  @Test
  void aClockThatWentBackLeavesNothingKnown() {
    var others = at(1, 0, ticks(SECOND, 0, 0)).othersSince(at(5, 0, ticks(0, 0, 0)));
    assertTrue(others.foreign().isEmpty());
    assertEquals(0, others.surely());
  }

  @Test
  void countersThatFellOrAreMissingLeaveNothingKnown() {
    var none = new Ticks(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(), 0);
    assertTrue(at(2, 0, ticks(0, 0, 0)).othersSince(at(1, 0, ticks(9, 0, 0))).foreign().isEmpty());
    var unknown = at(2, 0, none).othersSince(at(1, 0, none));
    assertEquals("unknown", unknown.toString());
    assertEquals(0, unknown.surely());
  }

  @Test
  void aJvmThatDoesNotKnowItsCpuTimeSaysSo() {
    assertEquals(-1, at(2, 5, ticks(0, 0, 0)).cpuSince(at(1, -1, ticks(0, 0, 0))));
    var facts = new Facts(new Time(-1), 2, OptionalLong.empty());
    assertTrue(Double.isNaN(facts.cpuUse(new Time(1))));
    assertTrue(facts.toString().contains("CPU      unknown"), facts.toString());
  }

  @Test
  void whatIsUnknownIsPrintedAsSuch(@TempDir Path empty) {
    var watch = new Watch(Clock.SYSTEM, new Proc(empty));
    watch.stop();
    var facts =
        watch.facts(2, Schedule.of(0, List.of(Span.of(0, "t", 0, SECOND))), NOBODY).toString();
    assertTrue(facts.contains("Tasks    1 ok, 0 failed"), facts);
    assertTrue(facts.contains("Waiting  unknown ready without a core"), facts);
    assertTrue(facts.contains("Others   unknown"), facts);
    assertTrue(facts.contains("unknown resident, unknown virtual"), facts);
    assertTrue(facts.contains("Disk     unknown read"), facts);
  }

  @Test
  void everyLineOfTheFactsFitsOnALine() {
    var watch = new Watch(Clock.SYSTEM);
    watch.stop();
    watch
        .facts(2, Schedule.of(0, List.of()), NOBODY)
        .toString()
        .lines()
        .forEach(line -> assertTrue(line.length() <= 120, line));
  }

  @Test
  void theLabsOwnThreadsAreNotChargedToARun() {
    long here = Thread.currentThread().threadId();
    var before = new Bystanders(Map.of(here, 100L, 7L, 100L));
    var after = new Bystanders(Map.of(here, 150L, 7L, 300L));
    assertEquals(50, before.onlookers(after, Set.of()));
    assertEquals(0, before.onlookers(after, Set.of(here)));
  }

  @Test
  void stealsOfTheCommonPoolBelongToWhoeverRanTasksInIt() {
    var recorder = new Recorder(Clock.SYSTEM);
    assertFalse(recorder.workforce().common());
    var slot = recorder.slot(0);
    ForkJoinPool.commonPool().submit(() -> slot.call(() -> null)).join();
    assertEquals(ForkJoinPool.getCommonPoolParallelism() > 0, recorder.workforce().common());
  }

  @Test
  void stealsOfAnObservedForkJoinPoolAreCounted() {
    var recorder = new Recorder(Clock.SYSTEM);
    var pool = new ForkJoinPool(2);
    try (var seen = recorder.observe(pool)) {
      seen.execute(() -> {});
    }
    assertEquals(1, pool.getStealCount());
    assertEquals(1, recorder.workforce().steals());
  }

  @Test
  void aThreadFromBeforeThatStandsInALearnersCodeIsALeftover() throws Exception {
    var learner = Thread.ofPlatform().name("old").daemon().start(Endless::loop);
    try {
      var before = new Bystanders(Map.of(learner.threadId(), 0L));
      var found = List.<Leftover>of();
      // However busy this machine is, in the end the thread has had its 10 ms.
      while (found.isEmpty()) found = before.leftovers(Bystanders.now(), Set.of(), new Time(1));
      assertEquals("old", found.getFirst().thread());
      var workers = Set.of(learner.threadId());
      assertEquals(List.of(), before.leftovers(Bystanders.now(), workers, new Time(1)));
    } finally {
      learner.interrupt();
      learner.join();
    }
  }
}
