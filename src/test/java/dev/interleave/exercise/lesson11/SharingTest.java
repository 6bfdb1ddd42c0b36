package dev.interleave.exercise.lesson11;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.exercise.SideBySide;
import dev.interleave.exercise.catalogue.Exercises;
import dev.interleave.exercise.lesson09.BoxSizes;
import dev.interleave.schedule.Schedule;
import dev.interleave.schedule.Span;
import dev.interleave.sim.Policy;
import dev.interleave.sim.Simulator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveTask;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The exercises of lessons 9 to 11: starters and wrong solutions are met with a fact. */
class SharingTest {
  private static Schedule run(Policy policy, long... sizes) {
    return Simulator.run(policy, 4, sizes).schedule();
  }

  private static void passes(String id, Object answer) {
    var verdict = Exercises.find(id).check(answer);
    assertTrue(verdict.passed(), verdict.toString());
  }

  private static void fails(String id, Object answer, String was) {
    var verdict = Exercises.find(id).check(answer);
    assertFalse(verdict.passed());
    assertTrue(
        verdict.mismatches().stream().anyMatch(fact -> fact.was().contains(was)),
        verdict.toString());
  }

  @Test
  void dealingIsNeitherBlocksNorAQueueNorOneHandForAll() {
    passes("9.1", run(Policy.CYCLIC, BoxSizes.FIRST_HEAVY));
    passes("9.1", run(Policy.assigned("from behind", i -> 3 - i % 4), BoxSizes.FIRST_HEAVY));
    fails("9.1", run(Policy.CONTIGUOUS, BoxSizes.FIRST_HEAVY), "worker-1 had tasks 0, 1, 2, 3 and");
    fails("9.1", run(Policy.SHARED_QUEUE, BoxSizes.FIRST_HEAVY), "had tasks");
    var everybody = new ArrayList<Span>();
    for (int i = 0; i < 160; i++)
      everybody.add(Span.of(i % 40, "worker-" + (1 + i / 40), 10 * i, 10 * i + 10));
    fails("9.1", Schedule.of(0, everybody), "one of them 4 times");
  }

  private static List<List<Integer>> plan(Policy policy) {
    return List.copyOf(run(policy, BoxSizes.LABELLED).tasksByWorker().values());
  }

  @Test
  void aPlanIsJudgedByItsHeaviestHand() {
    passes("9.2", plan(Policy.LARGEST_FIRST));
    fails("9.2", plan(Policy.CONTIGUOUS), "290 ms");
    fails("9.2", plan(Policy.CYCLIC), "280 ms");
    fails("9.2", plan(Policy.SHARED_QUEUE), "310 ms");
    fails("9.2", plan(Policy.LARGEST_FIRST).subList(0, 3), "3 lists");
    fails("9.2", List.of(List.of(30, 110), List.of(), List.of(), List.of()), "30 in list 0");
    fails("9.2", List.of(List.of(1), List.of(1), List.of(), List.of()), "task 1 in two places");
    fails("9.2", List.of(List.of(1), List.of(2), List.of(), List.of()), "14 in none");
  }

  @Test
  void aWorkerOfTheQueueComesBackUntilItIsEmpty() {
    passes("10.1", run(Policy.SHARED_QUEUE, BoxSizes.PIANO_FIRST));
    fails("10.1", run(Policy.CONTIGUOUS, BoxSizes.PIANO_FIRST), "15 tasks, 370 ms together");
    fails("10.1", run(Policy.CYCLIC, BoxSizes.PIANO_FIRST), "15 tasks, 370 ms together");
    fails("10.1", Simulator.run(Policy.SHARED_QUEUE, 1, BoxSizes.PIANO_FIRST).schedule(), "1 of");
  }

  @Test
  void longestFirstAndNothingElse() {
    passes("10.2", run(Policy.LARGEST_FIRST, BoxSizes.LABELLED));
    fails("10.2", run(Policy.SHARED_QUEUE, BoxSizes.LABELLED), "310 ms together");
    fails("10.2", run(Policy.CYCLIC, BoxSizes.LABELLED), "280 ms together");
    fails("10.2", run(sorted(), BoxSizes.LABELLED), "290 ms together");
  }

  /** The smallest first: where every task goes if the queue is sorted the wrong way round. */
  private static Policy sorted() {
    var order =
        IntStream.range(0, 16)
            .boxed()
            .sorted(Comparator.comparingLong(i -> BoxSizes.LABELLED[i]))
            .toList();
    var sizes = order.stream().mapToLong(i -> BoxSizes.LABELLED[i]).toArray();
    var owners = new HashMap<Integer, Integer>();
    for (var span : run(Policy.SHARED_QUEUE, sizes).spans())
      owners.put(order.get(span.task()), span.worker().charAt(7) - '1');
    return Policy.assigned("smallest first", owners::get);
  }

  @Test
  void aChunkIsNeitherTiniestNorLargest() {
    passes("10.3", 20);
    passes("10.3", 50);
    fails("10.3", 1, "with chunks of 1,");
    fails("10.3", 1_000, "with chunks of 1000");
    fails("10.3", 2_500, "with chunks of 2500");
    fails("10.3", 0, "0");
  }

  @Test
  void twoHalvesMustOverlap() {
    var sizes = IntStream.range(0, 16).mapToLong(i -> 20).toArray();
    passes("11.1", run(Policy.WORK_STEALING, sizes));
    var twice = new ArrayList<>(run(Policy.WORK_STEALING, sizes).spans());
    twice.add(Span.of(0, "worker-1", 500, 520));
    fails("11.1", Schedule.of(0, twice), "one of them 2 times");
    fails("11.1", Simulator.run(Policy.SHARED_QUEUE, 1, sizes).schedule(), "never more than 1");
    fails(
        "11.1",
        run(Policy.SHARED_QUEUE, IntStream.range(0, 15).mapToLong(i -> 20).toArray()),
        "1 never ran");
  }

  @Test
  void anotherRunOfTheLessonIsNotAnAnswer() {
    fails("11.1", run(Policy.WORK_STEALING, SideBySide.alike(200, 20)), "a run of 200");
    var pooled = new ArrayList<Span>();
    for (int i = 0; i < 16; i++)
      pooled.add(Span.of(i, "thread-" + (1 + i % 4), 20 * (i / 4), 20 * (i / 4) + 20));
    fails("11.1", Schedule.of(0, pooled), "workers thread-1");
  }

  /** A way to add up a list; the flags are the ways to get it wrong. */
  @SuppressWarnings("serial") // never written anywhere
  private static final class Sum extends RecursiveTask<Long> {
    private final List<Integer> numbers;
    private final int threshold;
    private final boolean parallel;

    Sum(List<Integer> numbers, int threshold, boolean parallel) {
      this.numbers = numbers;
      this.threshold = threshold;
      this.parallel = parallel;
    }

    @Override
    protected Long compute() {
      int n = numbers.size();
      if (n <= threshold) return numbers.stream().mapToLong(Integer::longValue).sum();
      var left = new Sum(numbers.subList(0, n / 2), threshold, parallel);
      var right = new Sum(numbers.subList(n / 2, n), threshold, parallel);
      if (parallel) left.fork();
      else left.invoke();
      long sum = right.compute();
      return left.join() + sum;
    }
  }

  private static Function<List<Integer>, ForkJoinTask<Long>> sum(int threshold, boolean parallel) {
    return numbers -> new Sum(numbers, threshold, parallel);
  }

  @Test
  void theThresholdIsKeptAndTheHalvesOverlap() {
    passes("11.2", sum(1_000, true));
    fails("11.2", sum(10_000, true), "a part of 10,000");
    fails("11.2", sum(100, true), "a part of 78");
    fails("11.2", sum(1_000, false), "never more than one");
    fails("11.2", sum(0, true), "calls itself without end");
    Function<List<Integer>, Sum> half = all -> new Sum(all.subList(0, 5_000), 1_000, true);
    fails("11.2", half, "12497500");
  }
}
