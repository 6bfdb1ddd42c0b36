package dev.interleave.sim;

import static dev.interleave.sim.Policy.LARGEST_FIRST;
import static dev.interleave.sim.Policy.SHARED_QUEUE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.interleave.schedule.Schedule;
import dev.interleave.schedule.Span;
import dev.interleave.schedule.Time;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhatIfTest {
  /** 64 tasks of 10 measured on two threads, noted as they ended and not in task order. */
  private static Schedule measured() {
    var spans = new ArrayList<Span>();
    for (int i = 63; i >= 0; i--)
      spans.add(Span.of(i, "pool-" + i % 2, 1000 + i / 2 * 10, 1010 + i / 2 * 10));
    return Schedule.of(1000, spans);
  }

  @Test
  void learnersOnTwoCoresSeeSixteenWorkers() {
    var sixteen = WhatIf.of(measured()).on(16, SHARED_QUEUE);
    assertEquals(new Time(40), sixteen.makespan());
    assertEquals(16, sixteen.schedule().workers().size());
  }

  @Test
  void speedupsAreOverOneWorker() {
    var whatIf = WhatIf.of(measured());
    assertEquals(
        Map.of(1, 1.0, 2, 2.0, 4, 4.0, 8, 8.0, 16, 16.0, 32, 32.0, 64, 64.0),
        whatIf.speedups(SHARED_QUEUE));
    assertEquals(640.0 / 220, whatIf.speedups(LARGEST_FIRST, 3).get(3));
  }

  @Test
  void aLockedQueueFlattensTheCurve() {
    var dear = WhatIf.of(measured()).with(Costs.FREE.withTake(5));
    assertEquals((64 * 15) / (64 * 5 + 10.0), dear.speedups(SHARED_QUEUE, 64).get(64));
  }

  @Test
  void tasksKeepTheirOrderAndStaysOfOneTaskAddUp() {
    var spans = List.of(Span.of(4, "b", 0, 7), Span.of(1, "a", 0, 2), Span.of(1, "a", 5, 6));
    assertEquals(List.of(3L, 7L), WhatIf.of(Schedule.of(0, spans)).durations());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 65})
  void aNumberOfWorkersOutsideTheQuestionIsRefused(int workers) {
    var whatIf = WhatIf.of(measured());
    assertThrows(IllegalArgumentException.class, () -> whatIf.on(workers, SHARED_QUEUE));
  }

  @Test
  void aRunThatTookNoTimeIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> WhatIf.of(Schedule.of(0, List.of())));
    var instant = Schedule.of(0, List.of(Span.of(0, "a", 3, 3)));
    assertThrows(IllegalArgumentException.class, () -> WhatIf.of(instant));
  }

  @Test
  void printsInOneLine() {
    assertEquals(
        "what if: 64 measured tasks, 640 ns of work, costs: start 0 ns, take 0 ns, steal 0 ns",
        WhatIf.of(measured()).toString());
  }
}
