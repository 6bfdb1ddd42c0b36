package dev.interleave.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.schedule.Activity;
import dev.interleave.schedule.Schedule;
import dev.interleave.schedule.Segment;
import dev.interleave.schedule.Span;
import dev.interleave.schedule.State;
import dev.interleave.schedule.States;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ChromeTraceTest {
  private static final String ODD = "a \"quoted\" \\ back\nline \t µ 😀";
  private final Span late = new Span(1, ODD, 1_000, 9_001, 20_002, true);
  private final Span early = Span.of(0, "thread-2", 2_000, 8_500);

  private Panel panel() {
    var segments =
        List.of(
            new Segment(State.COMPUTING, 9_001, 10_000, ""),
            new Segment(State.LOCK, 10_000, 20_002, "Object, last held by thread-2"));
    var activity = new Activity(late, segments, OptionalLong.of(500), "carrier-1");
    var states = new States(List.of(activity), "by hand");
    return new Panel(
        ODD, new Schedule(1_000, List.of(ODD, "thread-2"), List.of(late, early)), states);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object json) {
    return (Map<String, Object>) json;
  }

  private static List<Map<String, Object>> events(Panel panel, String phase) {
    var events =
        (List<?>) map(JsonReader.read(ChromeTrace.of(panel, "2 cores"))).get("traceEvents");
    return events.stream()
        .map(ChromeTraceTest::map)
        .filter(event -> event.get("ph").equals(phase))
        .toList();
  }

  @Test
  void tasksComeInTimeOrderWithTheirStatesInThem() {
    var names = events(panel(), "X").stream().map(event -> event.get("name")).toList();
    assertEquals(List.of("task 0", "task 1", "computing", "waiting for a lock"), names);
  }

  @Test
  void timesAreMicrosecondsFromTheStartOfTheRun() {
    var task = events(panel(), "X").get(1);
    assertEquals(8.001, task.get("ts"));
    assertEquals(11.001, task.get("dur"));
    assertEquals(8.001, map(task.get("args")).get("waited_us"));
  }

  @Test
  void statesLieWithinTheirTaskToTheNanosecond() {
    var events = events(panel(), "X");
    double end = (double) events.get(1).get("ts") + (double) events.get(1).get("dur");
    var last = events.get(3);
    assertEquals(end, (double) last.get("ts") + (double) last.get("dur"), 1e-9);
  }

  @Test
  void eachWorkerHasANamedTrack() {
    var metadata = events(panel(), "M");
    assertEquals(5, metadata.size());
    assertEquals(ODD, map(metadata.get(0).get("args")).get("name"));
    assertEquals(ODD, map(metadata.get(1).get("args")).get("name"));
    assertEquals(metadata.get(1).get("tid"), events(panel(), "X").get(1).get("tid"));
  }

  @Test
  void whatIsKnownOfATaskStandsInItsArguments() {
    var args = map(events(panel(), "X").get(1).get("args"));
    assertEquals(true, args.get("failed"));
    assertEquals("carrier-1", args.get("carrier"));
    assertEquals(0.499, args.get("computing, µs"));
    assertEquals(0.5, args.get("runnable without a core (estimate), µs"));
    var state = map(events(panel(), "X").get(3).get("args"));
    assertEquals("Object, last held by thread-2", state.get("about"));
  }

  @Test
  void aRunWithoutStatesOrTasksIsATraceToo() {
    var plain = new Panel("plain", new Schedule(1_000, List.of("t"), List.of()));
    assertEquals(List.of(), events(plain, "X"));
    assertTrue(ChromeTrace.of(plain, "").endsWith("]}\n"));
  }
}
