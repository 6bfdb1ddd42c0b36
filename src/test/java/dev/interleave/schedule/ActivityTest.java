package dev.interleave.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ActivityTest {
  private static final Span SPAN = Span.of(0, "a", 100, 200);

  private static Segment wait(State state, long start, long end) {
    return new Segment(state, start, end, "");
  }

  private static List<Segment> filled(Segment... waits) {
    return wait(State.COMPUTING, 100, 200).split(List.of(waits));
  }

  @Test
  void aTaskThatWaitsForNothingComputes() {
    assertEquals(List.of(wait(State.COMPUTING, 100, 200)), filled());
  }

  @Test
  void computingFillsTheTimeBetweenWaits() {
    assertEquals(
        List.of(
            wait(State.COMPUTING, 100, 120),
            wait(State.LOCK, 120, 150),
            wait(State.SLEEPING, 150, 160),
            wait(State.COMPUTING, 160, 200)),
        filled(wait(State.SLEEPING, 150, 160), wait(State.LOCK, 120, 150)));
  }

  @Test
  void ofWaitsWithinWaitsTheOuterOneCounts() {
    assertEquals(
        List.of(wait(State.IO, 100, 180), wait(State.COMPUTING, 180, 200)),
        filled(wait(State.PARKED, 100, 170), wait(State.IO, 100, 180)));
  }

  @Test
  void waitsThatReachOutOfTheTaskAreCut() {
    assertEquals(
        List.of(
            wait(State.PARKED, 100, 110),
            wait(State.COMPUTING, 110, 190),
            wait(State.LOCK, 190, 200)),
        filled(wait(State.PARKED, 50, 110), wait(State.LOCK, 190, 300), wait(State.IO, 300, 310)));
  }

  @Test
  void timeWithoutACoreIsTakenFromComputing() {
    var activity = new Activity(SPAN, filled(wait(State.IO, 100, 120)), OptionalLong.of(20), "");
    assertEquals(new Time(60), activity.total(State.COMPUTING));
    assertEquals(new Time(20), activity.total(State.NO_CORE));
    assertEquals(new Time(20), activity.total(State.IO));
    assertEquals(0.25, activity.shareWithoutCore());
  }

  @Test
  void sumsTellOnlyWhatOccurred() {
    var activity = new Activity(SPAN, filled(wait(State.IO, 100, 120)), OptionalLong.empty(), "");
    var states = new States(List.of(activity, activity), "by hand");
    assertEquals(List.of(State.COMPUTING, State.IO), List.copyOf(states.totals().keySet()));
    assertEquals("sums over all tasks: computing 160 ns, in I/O 40 ns\n(by hand)", "" + states);
    assertEquals(activity, states.of(SPAN).orElseThrow());
    assertTrue(("" + States.NONE).contains("withStates()"));
  }

  @Test
  void aSegmentCannotEndBeforeItStarts() {
    assertThrows(IllegalArgumentException.class, () -> wait(State.IO, 2, 1));
  }
}
