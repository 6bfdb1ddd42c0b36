package dev.interleave.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.schedule.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds for every tree on every number of workers. */
class EveryTreeTest {

  /** 400 seeded trees, each on 1 to 8 workers. */
  private static void forAll(boolean after, Costs costs, BiConsumer<TaskTree, Simulation> holds) {
    for (int seed = 0; seed < 400; seed++) {
      var tree = tree(new SplittableRandom(seed), 5, after);
      int workers = 1 + seed % 8;
      try {
        holds.accept(tree, Simulator.forkJoin(workers, tree, costs, seed));
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed %d, %d workers: %s".formatted(seed, workers, tree), e);
      }
    }
  }

  private static TaskTree tree(SplittableRandom random, int depth, boolean after) {
    if (depth == 0 || random.nextInt(4) == 0) return TaskTree.leaf(random.nextInt(10));
    var children =
        IntStream.range(0, random.nextInt(1, 4))
            .mapToObj(i -> tree(random, depth - 1, after))
            .toList();
    return TaskTree.fork(random.nextInt(5), children, after ? random.nextInt(5) : 0);
  }

  private static final Costs DEAR = new Costs(1, 0, 4);

  @Test
  void workIsConserved() {
    forAll(
        true,
        DEAR,
        (tree, run) -> {
          var tasks = run.schedule().spans().stream().map(Span::task).collect(Collectors.toSet());
          assertEquals(tree.size(), tasks.size());
          assertEquals(tree.work(), run.schedule().work());
          assertEquals(tree.size() * DEAR.start() + run.steals() * DEAR.steal(), cost(run));
        });
  }

  private static long cost(Simulation run) {
    return run.overhead().nanos();
  }

  @Test
  void noTwoTasksOverlapOnAWorker() {
    forAll(
        true,
        DEAR,
        (tree, run) ->
            run.schedule().spans().stream()
                .sorted(Comparator.comparingLong(Span::start).thenComparingLong(Span::end))
                .collect(Collectors.groupingBy(Span::worker))
                .values()
                .forEach(spans -> {
                  for (int i = 1; i < spans.size(); i++)
                    assertTrue(spans.get(i - 1).end() <= spans.get(i).start());
                }));
  }

  @Test
  void forksComeBeforeChildrenAndChildrenBeforeWhatFollowsTheJoin() {
    forAll(
        true,
        DEAR,
        (tree, run) -> {
          var spans = inOrder(run, tree.size());
          assertEquals(last(spans, tree, 0), run.makespan().nanos());
        });
  }

  /** Checks a subtree and says when the last of it ended. */
  private static long last(List<List<Span>> spans, TaskTree tree, int task) {
    var first = spans.get(task).getFirst();
    long done = first.end();
    int child = task + 1;
    for (var subtree : tree.children()) {
      assertTrue(spans.get(child).getFirst().start() >= first.end());
      done = Math.max(done, last(spans, subtree, child));
      child += subtree.size();
    }
    if (tree.after() == 0) return done;
    var after = spans.get(task).get(1);
    assertTrue(after.start() >= done);
    assertEquals(first.worker(), after.worker());
    return after.end();
  }

  @Test
  void aStealIsATaskOnAnotherWorkerThanTheOneThatForkedIt() {
    forAll(
        false,
        DEAR,
        (tree, run) -> assertEquals(run.steals(), moved(inOrder(run, tree.size()), tree, 0)));
  }

  private static long moved(List<List<Span>> spans, TaskTree tree, int task) {
    long moved = 0;
    int child = task + 1;
    for (var subtree : tree.children()) {
      if (!worker(spans, child).equals(worker(spans, task))) moved++;
      moved += moved(spans, subtree, child);
      child += subtree.size();
    }
    return moved;
  }

  private static String worker(List<List<Span>> spans, int task) {
    return spans.get(task).getFirst().worker();
  }

  private static List<List<Span>> inOrder(Simulation run, int tasks) {
    var byTask = new ArrayList<List<Span>>();
    for (int i = 0; i < tasks; i++) byTask.add(new ArrayList<>());
    for (var span : run.schedule().spans()) byTask.get(span.task()).add(span);
    return byTask;
  }

  @Test
  void theMakespanLiesBetweenTheLargerBoundAndOneWorkersTime() {
    forAll(
        true,
        Costs.FREE,
        (tree, run) -> {
          int p = run.schedule().workers().size();
          long makespan = run.makespan().nanos();
          assertTrue(makespan >= tree.span().nanos());
          assertTrue(makespan * p >= tree.work().nanos());
          assertTrue(makespan <= tree.work().nanos());
          if (p == 1) assertEquals(0, run.steals());
        });
  }

  /**
   * Without work after a join every ready task is in some deque, so the run is greedy and Graham's
   * and Brent's bound holds: T1/P + (1 - 1/P) T∞. A join that only its own worker may finish breaks
   * it, which is why Blumofe and Leiserson's bound is an expectation with a constant.
   */
  @Test
  void freeStealsKeepBrentsBound() {
    forAll(
        false,
        Costs.FREE,
        (tree, run) -> {
          int p = run.schedule().workers().size();
          long bound = tree.work().nanos() + (p - 1) * tree.span().nanos();
          assertTrue(p * run.makespan().nanos() <= bound);
        });
  }
}
