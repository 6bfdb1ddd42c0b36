package dev.interleave.exercise.lesson13;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.exercise.catalogue.Exercises;
import dev.interleave.schedule.Schedule;
import dev.interleave.schedule.Span;
import dev.interleave.sim.Policy;
import dev.interleave.sim.Simulator;
import dev.interleave.work.Sizes;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lessons 12 and 13. */
class ChoosingTest {
  private static final int PARCELS = 10_000;

  private static Schedule parcels(int atOnce, IntFunction<String> worker) {
    return Schedule.of(
        0,
        IntStream.range(0, PARCELS)
            .mapToObj(i -> Span.of(i, worker.apply(i), 5L * (i / atOnce), 5L * (i / atOnce) + 5))
            .toList());
  }

  @Test
  void fiftyVirtualThreadsAtATimePass() {
    assertPassed("12.2", parcels(50, i -> "virtual-" + i));
  }

  @Test
  void allAtOnceOneAtATimeAndAPoolOfFiftyAreFacts() {
    assertFact("12.2", parcels(PARCELS, i -> "virtual-" + i), "10000 at the same time");
    assertFact("12.2", parcels(1, i -> "virtual-" + i), "never more than 1");
    assertFact("12.2", parcels(50, i -> "thread-" + i % 50), "50 of them");
  }

  @Test
  void theRightWordsPassAndOthersAreFacts() {
    assertPassed("12.1", List.of("virtual", "pool", "limited", "pool", "virtual", "limited"));
    assertFact(
        "12.1", List.of("virtual", "virtual", "limited", "pool", "virtual", "limited"), "virtual");
    assertEquals(1, facts("12.1", List.of("?", "?", "?", "?", "?", "?")));
    assertEquals(1, facts("12.1", List.of("pool")));
    assertPassed("13.1", List.of("waits", "computes", "queues", "uneven", "queues"));
    assertFact("13.1", List.of("waits", "computes", "waits", "uneven", "queues"), "waits");
    assertFact("13.1", List.of("waits", "computes", "queues", "uneven", "computes"), "computes");
    assertFact("13.1", List.of("uneven", "computes", "queues", "waits", "queues"), "uneven");
    assertEquals(1, facts("13.1", List.of("?", "?", "?", "?", "?")));
  }

  @Test
  void theFewestThreadsForMysteryA() {
    assertPassed("13.2", 5);
    assertFact("13.2", 4, "250");
    assertFact("13.2", 10, "9 would do");
    assertFact("13.2", 0, "0");
    assertFact("13.2", 100, "100");
  }

  @Test
  void mysteryDNeedsItsLargestTaskFirst() {
    assertPassed("13.3", simulated(Policy.LARGEST_FIRST, 4));
    assertFact("13.3", simulated(Policy.SHARED_QUEUE, 4), "ms together");
    assertFact("13.3", simulated(Policy.CONTIGUOUS, 4), "ms together");
    assertFact("13.3", simulated(Policy.LARGEST_FIRST, 24), "24 of them");
  }

  private static Schedule simulated(Policy policy, int workers) {
    return Simulator.run(
            policy, workers, Sizes.lumpy().stream().mapToLong(Integer::longValue).toArray())
        .schedule();
  }

  @Test
  void whatIsSlowIsReadFromTheTable() {
    assertPassed("13.4", List.of("task", "first", "chance"));
    assertFact("13.4", List.of("task", "task", "chance"), "task");
    assertFact("13.4", List.of("task", "first", "first"), "first");
    assertEquals(1, facts("13.4", List.of("?", "?", "?")));
  }

  @Test
  void sizesOfDAddUpToFourEqualShares() {
    assertEquals(
        1_200, Arrays.stream(Sizes.lumpy().stream().mapToLong(Integer::longValue).toArray()).sum());
  }

  private static int facts(String id, Object answer) {
    return Exercises.find(id).check(answer).mismatches().size();
  }

  private static void assertPassed(String id, Object answer) {
    var verdict = Exercises.find(id).check(answer);
    assertTrue(verdict.passed(), verdict.toString());
  }

  private static void assertFact(String id, Object answer, String was) {
    var verdict = Exercises.find(id).check(answer);
    assertFalse(verdict.passed());
    assertTrue(
        verdict.mismatches().stream().anyMatch(fact -> fact.was().contains(was)),
        verdict.toString());
  }
}
