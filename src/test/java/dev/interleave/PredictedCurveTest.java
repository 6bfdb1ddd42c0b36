package dev.interleave;

import static dev.interleave.Lab.curve;
import static dev.interleave.Lab.predict;
import static dev.interleave.Lab.threads;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.machine.Facts;
import dev.interleave.machine.Machine;
import dev.interleave.schedule.Schedule;
import dev.interleave.schedule.Span;
import dev.interleave.schedule.Time;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PredictedCurveTest {
  private static final ThreadCounts COUNTS = threads(1, 2, 4);

  /** Waits on one worker, so that no speedup is impossible but above 1. */
  private static Scaling sweep(double... speedups) {
    var series = new TreeMap<Integer, Series>();
    for (int i = 0; i < speedups.length; i++) series.put(1 << i, run(1 << i, speedups[i]));
    return new Scaling("waits", series);
  }

  private static Series run(int threads, double speedup) {
    long nanos = Time.ofMillis(100 / speedup).nanos();
    var spans = new ArrayList<Span>();
    for (int i = 0; i < threads; i++) spans.add(Span.of(i, "t" + i, 0, nanos));
    var facts = new Facts(new Time(0), 2, OptionalLong.empty());
    var schedule = Schedule.of(0, spans);
    return Series.of(
        new Run("waits", threads + " threads", schedule, facts, Machine.look(), List.of()));
  }

  @AfterEach
  void askAgain() {
    Guessing.askFor(true);
  }

  @Test
  void theDistanceIsToldInWords() {
    var drawn = predict("speedup", COUNTS, curve(1, 1.9, 4));
    assertEquals(
        "1 of 2 points within 15 %; furthest off: with 4 threads you drew 4.00, measured 2.00",
        drawn.check(sweep(1, 2, 2)).toString());
  }

  @Test
  void aRejectedPointIsNotHeldAgainstTheCurve() {
    var said = predict("speedup", COUNTS, curve(1, 2, 2)).check(sweep(1, 2, 9)).sentence();
    assertEquals(
        "1 of 1 point within 15 %; furthest off: with 2 threads you drew 2.00, measured 2.00; 1"
            + " point rejected",
        said);
  }

  @Test
  void theMeasuredCurveIsDrawnOverIt() {
    var table = sweep(1, 2, 2).chart(predict("speedup", COUNTS, curve(1, 1.9, 4))).table();
    assertEquals(4.0, table.data().row(2).getDouble("your guess"));
    assertEquals(2.0, table.data().row(2).getDouble("measured"), 1e-6);
  }

  @Test
  void itsHighestPointIsKept() {
    var drawn = predict("speedup", COUNTS, curve(1, 3, 2));
    var kept = ResultMapping.of("06", sweep(1, 2, 2), drawn.highest()).guess();
    assertEquals(3, kept.value());
    assertEquals(2 / 3.0, kept.gap(), 1e-6);
    assertTrue(predict("speedup", COUNTS, null).highest().isMissing());
  }

  @Test
  void aMissingCurveIsAskedForWithAnExample() {
    Guessing.askFor(true);
    var none = predict("speedup", COUNTS, null);
    assertTrue(none.toString().contains("threads(1, 2, 4): curve(1, 2, 4)."), none.toString());
    assertThrows(MissingGuess.class, none::ask);
    assertTrue(none.check(sweep(1, 2, 2)).toString().startsWith("no guess yet"));
  }

  @Test
  void whatDoesNotFitIsRefusedInWords() {
    var few =
        assertThrows(IllegalArgumentException.class, () -> predict("speedup", COUNTS, curve(1, 2)));
    assertTrue(few.getMessage().contains("one for each count"), few.getMessage());
    var others = predict("speedup", threads(1, 2), curve(1, 2));
    var wrong = assertThrows(IllegalArgumentException.class, () -> others.check(sweep(1, 2, 2)));
    assertTrue(wrong.getMessage().contains("the sweep has threads(1, 2, 4)"), wrong.getMessage());
    assertThrows(IllegalArgumentException.class, () -> curve(1, 0));
  }
}
