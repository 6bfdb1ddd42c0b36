package dev.interleave.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.schedule.Schedule;
import dev.interleave.schedule.Span;
import dev.interleave.schedule.Time;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundsTest {

  @ParameterizedTest
  @CsvSource({"1, 1, 1", "2, 1.5, 1.1667", "3, 1.6667, 1.2222", "4, 1.75, 1.25"})
  void ratiosToTheOptimum(int workers, double greedy, double largestFirst) {
    assertEquals(greedy, Bounds.grahamRatio(workers), 1e-4);
    assertEquals(largestFirst, Bounds.largestFirstRatio(workers), 1e-4);
  }

  /** T. H. Cormen et al., "Introduction to Algorithms", ch. 27: P-FIB(4), work 17 and span 8. */
  @Test
  void fibonacciOfFour() {
    var fib = new Bounds(2, new Time(17), new Time(8));
    assertEquals(2.125, fib.parallelism());
    assertEquals(new Time(9), fib.lower());
    assertEquals(new Time(13), fib.greedy());
    assertEquals(new Time(8), new Bounds(64, new Time(17), new Time(8)).lower());
  }

  @Test
  void oneWorkerLeavesNoRoom() {
    var alone = new Bounds(1, new Time(95), new Time(60));
    assertEquals(alone.work(), alone.lower());
    assertEquals(alone.work(), alone.greedy());
  }

  @Test
  void aScheduleBringsItsLongestTaskAsSpan() {
    var run = Schedule.of(0, List.of(Span.of(0, "a", 0, 60), Span.of(1, "b", 0, 20)));
    assertEquals(new Bounds(2, new Time(80), new Time(60)), Bounds.of(run, 2));
    assertEquals(run.lowerBound(2), Bounds.of(run, 2).lower());
    assertEquals(
        "2 workers, work 80 ns, span 60 ns: never below 60 ns, greedy never above 70 ns",
        Bounds.of(run, 2).toString());
  }

  @Test
  void noSpanMeansNoLimitToParallelism() {
    assertEquals(Double.POSITIVE_INFINITY, new Bounds(2, new Time(5), new Time(0)).parallelism());
  }

  @Test
  void badInputIsRefused() {
    var five = new Time(5);
    assertThrows(IllegalArgumentException.class, () -> new Bounds(0, five, five));
    assertThrows(IllegalArgumentException.class, () -> new Bounds(1, new Time(-1), five));
    assertThrows(IllegalArgumentException.class, () -> Bounds.grahamRatio(0));
    var e = assertThrows(IllegalArgumentException.class, () -> new Bounds(1, five, new Time(6)));
    assertTrue(e.getMessage().contains("changed places"), e.getMessage());
  }
}
