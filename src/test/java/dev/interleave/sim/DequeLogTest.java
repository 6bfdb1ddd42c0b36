package dev.interleave.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.schedule.DequeLog;
import dev.interleave.schedule.DequeMove;
import dev.interleave.schedule.Span;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds for the deques of every simulated run. */
class DequeLogTest {
  private static final Costs DEAR = new Costs(1, 0, 4);

  private static TaskTree tree(SplittableRandom random, int depth) {
    if (depth == 0 || random.nextInt(4) == 0) return TaskTree.leaf(random.nextInt(10));
    var children =
        IntStream.range(0, random.nextInt(1, 4)).mapToObj(i -> tree(random, depth - 1)).toList();
    return TaskTree.fork(random.nextInt(5), children, random.nextInt(3));
  }

  private static List<Simulation> runs() {
    return IntStream.range(0, 300)
        .boxed()
        .flatMap(seed -> {
          var random = new SplittableRandom(seed);
          int workers = 1 + seed % 8;
          var sizes = random.longs(1 + seed % 40, 0, 20).toArray();
          return List.of(
              Simulator.forkJoin(workers, tree(random, 5), DEAR, seed),
              Simulator.run(Policy.workStealing(seed), workers, sizes, DEAR))
              .stream();
        })
        .toList();
  }

  @Test
  void everyTaskIsPushedOnceAndTakenOnceInThatOrder() {
    for (var run : runs()) {
      var tasks = new HashSet<Integer>();
      run.schedule().spans().forEach(span -> tasks.add(span.task()));
      var there = new HashSet<Integer>();
      var gone = new HashSet<Integer>();
      for (var move : run.deques().moves())
        if (move.how() == DequeMove.How.PUSHED) assertTrue(there.add(move.task()));
        else assertTrue(there.contains(move.task()) && gone.add(move.task()), move.toString());
      assertEquals(tasks, there);
      assertEquals(tasks, gone);
    }
  }

  @Test
  void theOwnerTakesTheNewestAndAThiefTheOldest() {
    for (var run : runs()) {
      var deques = new HashMap<String, ArrayDeque<Integer>>();
      for (var move : run.deques().moves()) {
        var deque = deques.computeIfAbsent(move.owner(), owner -> new ArrayDeque<>());
        switch (move.how()) {
          case PUSHED -> deque.addLast(move.task());
          case POPPED -> assertEquals(move.task(), deque.pollLast());
          case STOLEN -> assertEquals(move.task(), deque.pollFirst());
        }
      }
    }
  }

  @Test
  void movesComeInTheOrderOfTimeAndAreRunByWhoTookThem() {
    for (var run : runs()) {
      Map<Integer, Span> first = new HashMap<>();
      run.schedule().spans().forEach(span -> first.putIfAbsent(span.task(), span));
      long last = 0;
      for (var move : run.deques().moves()) {
        assertTrue(last <= move.at());
        last = move.at();
        if (move.how() == DequeMove.How.PUSHED) continue;
        assertEquals(first.get(move.task()).worker(), move.worker());
        long cost = DEAR.start() + (move.how() == DequeMove.How.STOLEN ? DEAR.steal() : 0);
        assertEquals(first.get(move.task()).start(), move.at() + cost);
      }
    }
  }

  @Test
  void theftsAreCountedAsTheSimulatorCountsThem() {
    for (var run : runs()) assertEquals(run.steals(), run.deques().thefts().size());
  }

  @Test
  void whatTheSpansAloneTellIsWhatTheSimulatorLogged() {
    for (int seed = 0; seed < 100; seed++) {
      var tree = tree(new SplittableRandom(seed), 5);
      var run = Simulator.forkJoin(4, tree, Costs.FREE, seed);
      var parents = new int[tree.size()];
      parents[0] = -1;
      number(tree, 0, parents);
      var derived = DequeLog.derived(run.schedule(), parents);
      assertEquals(new HashSet<>(run.deques().moves()), new HashSet<>(derived.moves()));
    }
  }

  /** A real pool and the simulator fork in one order, so that their pictures can be compared. */
  @Test
  void whoReadsTheSpansSeesThievesTakeTheOldestToo() {
    for (int seed = 0; seed < 100; seed++) {
      var tree = timed(new SplittableRandom(seed), 5);
      var parents = new int[tree.size()];
      parents[0] = -1;
      number(tree, 0, parents);
      var run = Simulator.forkJoin(4, tree, Costs.FREE, seed);
      for (var theft : DequeLog.derived(run.schedule(), parents).thefts())
        assertEquals(1, theft.place(), theft + ", seed " + seed);
    }
  }

  /** Times so long that no two tasks end at one instant. */
  private static TaskTree timed(SplittableRandom random, int depth) {
    long length = 1 + random.nextLong(1_000_000_000);
    if (depth == 0 || random.nextInt(4) == 0) return TaskTree.leaf(length);
    var children =
        IntStream.range(0, random.nextInt(2, 5)).mapToObj(i -> timed(random, depth - 1)).toList();
    return TaskTree.fork(length, children, 0);
  }

  private static void number(TaskTree tree, int task, int[] parents) {
    int child = task + 1;
    for (var branch : tree.children()) {
      parents[child] = task;
      number(branch, child, parents);
      child += branch.size();
    }
  }

  @Test
  void otherPoliciesHaveNoDequesAndHugeRunsKeepNone() {
    for (var policy : List.of(Policy.CONTIGUOUS, Policy.SHARED_QUEUE, Policy.LARGEST_FIRST))
      assertTrue(Simulator.run(policy, 2, 3, 4, 5).deques().isEmpty());
    assertTrue(Simulator.run(Policy.WORK_STEALING, 2, new long[10_001]).deques().isEmpty());
    assertEquals(
        20_000, Simulator.run(Policy.WORK_STEALING, 2, new long[10_000]).deques().moves().size());
  }
}
