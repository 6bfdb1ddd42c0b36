package dev.interleave.sim;

import static dev.interleave.sim.TaskTree.fork;
import static dev.interleave.sim.TaskTree.leaf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.schedule.Time;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ForkJoinTest {

  @Test
  void oneWorkerRunsItsTasksInTheOrderOfInvokeAll() {
    var run = Simulator.forkJoin(1, fork(1, leaf(1), leaf(1), leaf(1)));
    assertEquals(Map.of("worker-1", List.of(0, 1, 2, 3)), run.schedule().tasksByWorker());
    assertEquals(0, run.steals());
  }

  @Test
  void aThiefTakesTheOldestTask() {
    var run = Simulator.forkJoin(2, fork(1, leaf(1), leaf(1), leaf(9)));
    assertEquals(
        Map.of("worker-1", List.of(0, 1, 2), "worker-2", List.of(3)),
        run.schedule().tasksByWorker());
    assertEquals(1, run.steals());
    assertEquals(new Time(10), run.makespan());
  }

  @Test
  void aStealCostsTheThief() {
    var run = Simulator.forkJoin(2, fork(1, leaf(9), leaf(9)), new Costs(0, 99, 5), 0);
    assertEquals(new Time(1 + 5 + 9), run.makespan());
    assertEquals(new Time(5), run.overhead());
  }

  @Test
  void workAfterTheJoinWaitsForTheSlowestChildOnTheWorkerThatForked() {
    var run = Simulator.forkJoin(2, fork(1, List.of(leaf(9), leaf(2)), 4));
    assertEquals(new Time(1 + 9 + 4), run.makespan());
    assertEquals(List.of(0, 1, 0), run.schedule().tasksByWorker().get("worker-1"));
  }

  /** Worker 1 waits for the stolen child of 100, and helps with the rest of the tree. */
  @Test
  void aWorkerThatJoinsHelps() {
    var inner = fork(0, List.of(leaf(1), leaf(100)), 1);
    var run = Simulator.forkJoin(3, fork(0, inner, leaf(5), leaf(5), leaf(5), leaf(5)));
    var byWorker = run.schedule().tasksByWorker();
    assertTrue(byWorker.get("worker-1").size() > 3, byWorker.toString());
    assertTrue(run.makespan().nanos() <= 111, run.toString());
  }

  @Test
  void aTreeKnowsItsWorkSpanAndSize() {
    var tree = fork(1, List.of(leaf(5), fork(2, leaf(3), leaf(3))), 4);
    assertEquals(new Time(18), tree.work());
    assertEquals(new Time(1 + 5 + 4), tree.span());
    assertEquals(5, tree.size());
    assertEquals("tree of 5 tasks, work 18 ns, span 10 ns", tree.toString());
  }

  @Test
  void aListIsHalvedDownToTheThreshold() {
    assertEquals(7, TaskTree.halved(1, 1, 2, 3, 4).size());
    assertEquals(3, TaskTree.halved(2, 1, 2, 3, 4).size());
    assertEquals(new Time(7), TaskTree.halved(2, 1, 2, 3, 4).span());
  }

  @Test
  void fibonacciIsTheUnevenTreeOfTheTutorials() {
    assertEquals(1, TaskTree.fibonacci(1, 1).size());
    assertEquals(177, TaskTree.fibonacci(10, 1).size());
    assertEquals(new Time(10), TaskTree.fibonacci(10, 1).span());
  }

  @Test
  void deepTreesNeedNoDeepStack() {
    var chain = leaf(1);
    for (int i = 0; i < 100_000; i++) chain = fork(1, chain);
    assertEquals(chain.work(), Simulator.forkJoin(2, chain).makespan());
  }

  @Test
  void theSeedChoosesTheVictims() {
    var tree = TaskTree.fibonacci(12, 3);
    var one = Simulator.forkJoin(4, tree, Costs.FREE, 1);
    assertEquals(one, Simulator.forkJoin(4, tree, Costs.FREE, 1));
    assertNotEquals(one.schedule(), Simulator.forkJoin(4, tree, Costs.FREE, 2).schedule());
  }

  @Test
  void badTreesAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> leaf(-1));
    assertThrows(IllegalArgumentException.class, () -> fork(0, List.of(), -1));
    assertThrows(IllegalArgumentException.class, () -> fork(Long.MAX_VALUE, leaf(1)));
    assertThrows(IllegalArgumentException.class, () -> TaskTree.halved(0, 1));
    assertThrows(IllegalArgumentException.class, () -> TaskTree.halved(1));
    assertThrows(IllegalArgumentException.class, () -> TaskTree.fibonacci(33, 1));
    assertThrows(IllegalArgumentException.class, () -> Simulator.forkJoin(0, leaf(1)));
    var dear = Costs.FREE.withStart(Long.MAX_VALUE / 2);
    var tree = fork(1, leaf(1), leaf(1));
    assertThrows(IllegalArgumentException.class, () -> Simulator.forkJoin(1, tree, dear, 0));
  }

  @Test
  void aTreeWithoutAThresholdIsRefusedBeforeItFillsTheMemory() {
    var tree = leaf(1);
    for (int i = 0; i < 22; i++) tree = fork(1, tree, tree);
    var most = tree;
    var e = assertThrows(IllegalArgumentException.class, () -> fork(1, most, most));
    assertTrue(e.getMessage().contains("threshold"), e.getMessage());
  }
}
