package dev.interleave.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class CostsTest {
  private static final long[] TINY = {1, 1, 1, 1, 1, 1, 1, 1};

  private static long makespan(Policy policy, int workers, Costs costs) {
    return Simulator.run(policy, workers, TINY, costs).makespan().nanos();
  }

  @Test
  void aStartIsPaidBeforeEveryTask() {
    assertEquals(8 * (1 + 2), makespan(Policy.CONTIGUOUS, 1, Costs.FREE.withStart(2)));
    assertEquals(4 * (1 + 2), makespan(Policy.CONTIGUOUS, 2, Costs.FREE.withStart(2)));
  }

  @Test
  void aLockedQueueMakesTinyTasksSerial() {
    var costs = Costs.FREE.withTake(10);
    assertEquals(8 * 10 + 1, makespan(Policy.SHARED_QUEUE, 8, costs));
    assertEquals(4 * 10 + 2, makespan(Policy.chunked(2), 8, costs));
    assertEquals(1, makespan(Policy.CONTIGUOUS, 8, costs));
  }

  @Test
  void overheadIncludesTheWaitForTheQueue() {
    var run = Simulator.run(Policy.SHARED_QUEUE, 2, new long[] {100, 100}, new Costs(0, 10, 0));
    assertEquals(10 + 20, run.overhead().nanos());
    assertEquals(
        "shared queue: 2 tasks on 2 workers, makespan 120 ns, busy 83 %, overhead 30 ns",
        run.toString());
  }

  @Test
  void onlyAThiefPaysForASteal() {
    var sizes = new long[] {10, 10, 10, 1, 1, 1};
    var run = Simulator.run(Policy.WORK_STEALING, 2, sizes, Costs.FREE.withSteal(7));
    assertEquals(7, run.overhead().nanos());
    assertEquals(20, run.makespan().nanos());
  }

  @Test
  void schedulingCannotGiveTimeBack() {
    assertThrows(IllegalArgumentException.class, () -> new Costs(-1, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> Costs.FREE.withSteal(-1));
    assertEquals("start 2 ns, take 0 ns, steal 1.50 µs", new Costs(2, 0, 1500).toString());
  }
}
