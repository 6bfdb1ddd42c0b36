package dev.interleave.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.schedule.Span;
import java.util.Comparator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Greedy scheduling against the exact optimum (R. L. Graham, 1966 and 1969). */
class GrahamTest {

  @Test
  void greedyPoliciesStayWithinTwoLessOneOverMOfTheOptimum() {
    Case.forAllSmall(c -> {
      long optimum = Optimum.of(c);
      int m = c.workers();
      // makespan <= (2 - 1/m) * optimum, in whole numbers
      for (var policy : Case.GREEDY)
        assertTrue(m * c.makespan(policy) <= (2 * m - 1) * optimum, policy.name());
    });
  }

  @Test
  void largestFirstStaysWithinFourThirdsLessOneOverThreeMOfTheOptimum() {
    Case.forAllSmall(c -> {
      int m = c.workers();
      long makespan = c.makespan(Policy.LARGEST_FIRST);
      assertTrue(3 * m * makespan <= (4 * m - 1) * Optimum.of(c));
    });
  }

  @Test
  void noPolicyBeatsTheOptimum() {
    Case.forAllSmall(c -> {
      long optimum = Optimum.of(c);
      for (var policy : Case.GREEDY) assertTrue(c.makespan(policy) >= optimum);
      assertTrue(c.makespan(Policy.CONTIGUOUS) >= optimum);
      assertTrue(c.makespan(Policy.CYCLIC) >= optimum);
      assertTrue(c.makespan(Policy.GUIDED) >= optimum);
    });
  }

  /** m (m - 1) tasks of 1 and a giant of m at the end: the bound cannot be improved. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 8})
  void theGiantAtTheEndReachesTheBound(int m) {
    var ones = LongStream.generate(() -> 1).limit(m * (m - 1));
    var c = new Case(m, LongStream.concat(ones, LongStream.of(m)).toArray());
    assertEquals(2 * m - 1, c.makespan(Policy.SHARED_QUEUE));
    assertEquals(m, c.makespan(Policy.LARGEST_FIRST));
  }

  /** Graham's worst case for LPT on two workers: 7 where 6 is possible. */
  @Test
  void largestFirstReachesItsBoundToo() {
    var c = new Case(2, new long[] {3, 3, 2, 2, 2});
    assertEquals(7, c.makespan(Policy.LARGEST_FIRST));
    assertEquals(6, Optimum.of(c));
  }

  @Test
  void greedyMeansNobodyIsIdleWhileATaskWaits() {
    for (var policy : Case.GREEDY)
      Case.forAll(c -> {
        var schedule = c.run(policy).schedule();
        long lastStart = schedule.spans().stream().mapToLong(Span::start).max().orElseThrow();
        // Without costs a greedy worker works from 0 to its end: its load is its last end.
        for (var load : schedule.loads().values()) assertTrue(load.nanos() >= lastStart);
      });
  }

  /** Anomalies need tasks that depend on each other; independent ones have none. */
  @Test
  void anotherWorkerNeverMakesAQueueSlower() {
    Case.forAll(c -> {
      var more = new Case(c.workers() + 1, c.sizes());
      for (var policy : new Policy[] {Policy.SHARED_QUEUE, Policy.LARGEST_FIRST})
        assertTrue(more.makespan(policy) <= c.makespan(policy));
    });
  }

  @Test
  void aLongerTaskNeverMakesAQueueFaster() {
    Case.forAll(c -> {
      var sizes = c.sizes().clone();
      sizes[sizes.length / 2] += 3;
      for (var policy : new Policy[] {Policy.SHARED_QUEUE, Policy.LARGEST_FIRST})
        assertTrue(new Case(c.workers(), sizes).makespan(policy) >= c.makespan(policy));
    });
  }

  @Test
  void largestFirstBeginsTasksByDescendingSizeAndEqualOnesInOrder() {
    Case.forAll(c -> {
      var begun = c.run(Policy.LARGEST_FIRST).schedule().spans();
      var order = Comparator.comparing(Span::duration).reversed();
      var sorted = begun.stream().sorted(order.thenComparing(Span::task)).toList();
      assertEquals(sorted, begun);
    });
  }
}
