package dev.interleave.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  /** a: 0-60; b: 0-20, 20-30, idle to 60. */
  private final Schedule uneven =
      Schedule.of(
          0, List.of(Span.of(0, "a", 0, 60), Span.of(1, "b", 0, 20), Span.of(2, "b", 20, 30)));

  private final Schedule alone =
      Schedule.of(0, List.of(Span.of(0, "main", 0, 60), Span.of(1, "main", 60, 90)));

  @Test
  void makespanRunsFromTheStartOfTheRunToTheEndOfTheLastTask() {
    assertEquals(new Time(60), uneven.makespan());
    assertEquals(new Time(70), new Schedule(-10, uneven.workers(), uneven.spans()).makespan());
  }

  @Test
  void workAndLoadsAddUpTaskTimes() {
    assertEquals(new Time(90), uneven.work());
    assertEquals(new Time(60), uneven.loads().get("a"));
    assertEquals(new Time(30), uneven.loads().get("b"));
    assertEquals(List.of(1, 2), uneven.tasksByWorker().get("b"));
  }

  @Test
  void busyIdleAndImbalanceAreShares() {
    assertEquals(0.75, uneven.busy());
    assertEquals(0.25, uneven.idle());
    assertEquals(60 / 45.0, uneven.imbalance());
  }

  @Test
  void aWorkerWithoutASpanCountsAsIdle() {
    var three = new Schedule(0, List.of("a", "b", "c"), uneven.spans());
    assertEquals(0.5, three.busy());
    assertEquals(2.0, three.imbalance());
  }

  @Test
  void speedupAndEfficiencyCompareMakespans() {
    assertEquals(1.5, uneven.speedupOver(alone));
    assertEquals(0.75, uneven.efficiencyOver(alone));
    assertEquals(1.0, alone.speedupOver(alone));
  }

  @Test
  void overlapCountsTasksUnderWayAndNotTasksThatTouch() {
    assertEquals(2, uneven.overlap());
    assertEquals(1, alone.overlap());
  }

  @Test
  void theLowerBoundIsTheFairShareOrTheLongestTask() {
    assertEquals(new Time(60), uneven.lowerBound(2));
    assertEquals(new Time(90), uneven.lowerBound(1));
    assertEquals(new Time(60), uneven.lowerBound(64));
  }

  @Test
  void anEmptyScheduleHasNothingToShow() {
    var empty = Schedule.of(5, List.of());
    assertEquals(new Time(0), empty.makespan());
    assertEquals(0, empty.busy());
    assertEquals(1, empty.imbalance());
    assertEquals(0, empty.overlap());
  }

  @Test
  void workersAreInTheOrderAPersonExpects() {
    var spans =
        List.of(
            Span.of(0, "thread-10", 0, 1), Span.of(1, "thread-2", 0, 1), Span.of(2, "main", 0, 1));
    assertEquals(List.of("main", "thread-2", "thread-10"), Schedule.of(0, spans).workers());
  }

  @Test
  void impossibleSpansAreRefusedWithAReason() {
    var backwards = assertThrows(IllegalArgumentException.class, () -> Span.of(3, "a", 9, 4));
    assertTrue(backwards.getMessage().contains("clock went backwards"), backwards.getMessage());
    var stranger = List.of(Span.of(0, "x", 0, 1));
    assertThrows(IllegalArgumentException.class, () -> new Schedule(0, List.of("a"), stranger));
  }

  @Test
  void timesPrintInTheUnitAPersonWouldChoose() {
    assertEquals("41.2 µs", new Time(41_234).toString());
    assertEquals("502 ms", Time.ofMillis(502.4).toString());
    assertEquals("3.06 s", Time.ofMillis(3058).toString());
    assertEquals("999 ns", new Time(999).toString());
  }
}
