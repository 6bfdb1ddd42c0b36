package dev.interleave.sim;

import static dev.interleave.sim.Policy.CONTIGUOUS;
import static dev.interleave.sim.Policy.CYCLIC;
import static dev.interleave.sim.Policy.GUIDED;
import static dev.interleave.sim.Policy.LARGEST_FIRST;
import static dev.interleave.sim.Policy.SHARED_QUEUE;
import static dev.interleave.sim.Policy.WORK_STEALING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PolicyTest {
  /** Seven tasks of 5 and a giant at the end. */
  private static final long[] GIANT_LAST = {5, 5, 5, 5, 5, 5, 5, 60};

  private static Map<String, List<Integer>> plan(Policy policy, int workers, long... sizes) {
    return Simulator.run(policy, workers, sizes).schedule().tasksByWorker();
  }

  @Test
  void contiguousGivesNeighboursToOneWorker() {
    assertEquals(
        Map.of("worker-1", List.of(0, 1, 2, 3), "worker-2", List.of(4, 5, 6, 7)),
        plan(CONTIGUOUS, 2, GIANT_LAST));
    assertEquals(75, new Case(2, GIANT_LAST).makespan(CONTIGUOUS));
  }

  @Test
  void blocksDifferByAtMostOneTask() {
    Case.forAll(c -> {
      var blocks = plan(CONTIGUOUS, c.workers(), c.sizes()).values();
      var lengths = blocks.stream().mapToInt(List::size).summaryStatistics();
      assertTrue(lengths.getMax() - lengths.getMin() <= 1);
    });
  }

  @Test
  void cyclicDealsLikeCards() {
    assertEquals(
        Map.of("worker-1", List.of(0, 2, 4), "worker-2", List.of(1, 3)),
        plan(CYCLIC, 2, 1, 1, 1, 1, 1));
  }

  @Test
  void moreWorkersThanTasksLeavesSomeIdle() {
    assertEquals(
        Map.of("worker-1", List.of(0), "worker-2", List.of(1), "worker-3", List.of()),
        plan(CYCLIC, 3, 9, 9));
    assertEquals(9, new Case(64, new long[] {9, 9}).makespan(CONTIGUOUS));
  }

  @Test
  void aQueueGivesTheNextTaskToWhoeverIsFree() {
    assertEquals(
        Map.of("worker-1", List.of(0), "worker-2", List.of(1, 2, 3)),
        plan(SHARED_QUEUE, 2, 9, 3, 3, 3));
  }

  @Test
  void theGiantLastIdlesAQueueAndLargestFirstCuresIt() {
    assertEquals(75, new Case(2, GIANT_LAST).makespan(SHARED_QUEUE));
    assertEquals(60, new Case(2, GIANT_LAST).makespan(LARGEST_FIRST));
  }

  @Test
  void chunksAreTakenWhole() {
    assertEquals(
        Map.of("worker-1", List.of(0, 1, 4), "worker-2", List.of(2, 3)),
        plan(Policy.chunked(2), 2, 1, 1, 1, 1, 1));
    assertEquals(95, new Case(2, GIANT_LAST).makespan(Policy.chunked(Integer.MAX_VALUE)));
  }

  @Test
  void guidedChunksShrinkWithWhatIsLeft() {
    var sizes = IntStream.range(0, 10).mapToLong(i -> 1).toArray();
    // 10 left: 5; 5 left: 3; then, when worker-2 is done, 2 left: 1; and the last 1
    assertEquals(
        Map.of("worker-1", List.of(0, 1, 2, 3, 4), "worker-2", List.of(5, 6, 7, 8, 9)),
        plan(GUIDED, 2, sizes));
  }

  @Test
  void theOwnerTakesItsNewestTaskAndTheThiefTheOldest() {
    var run = Simulator.run(WORK_STEALING, 2, 10, 10, 10, 1, 1, 1);
    assertEquals(
        Map.of("worker-1", List.of(2, 1), "worker-2", List.of(5, 4, 3, 0)),
        run.schedule().tasksByWorker());
    assertEquals(1, run.steals());
  }

  @Test
  void nobodyStealsWhenEveryoneHasTheSame() {
    assertEquals(0, Simulator.run(WORK_STEALING, 2, 5, 5, 5, 5).steals());
    assertEquals(0, Simulator.run(SHARED_QUEUE, 2, GIANT_LAST).steals());
  }

  @Test
  void theSeedChoosesTheVictims() {
    var sizes = IntStream.range(0, 64).mapToLong(i -> i < 48 ? 5 : 1).toArray();
    assertNotEquals(
        Simulator.run(Policy.workStealing(1), 4, sizes).schedule(),
        Simulator.run(Policy.workStealing(2), 4, sizes).schedule());
  }

  @Test
  void yourOwnSplitIsAFunctionFromTaskToWorker() {
    var mine = Policy.assigned("giant alone", task -> task == 7 ? 1 : 0);
    assertEquals(60, new Case(2, GIANT_LAST).makespan(mine));
    assertEquals("giant alone", mine.name());
    assertEquals(plan(CYCLIC, 3, GIANT_LAST), plan(Policy.assigned("", t -> t % 3), 3, GIANT_LAST));
  }
}
