package dev.interleave.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.schedule.Activity;
import dev.interleave.schedule.Schedule;
import dev.interleave.schedule.Segment;
import dev.interleave.schedule.Span;
import dev.interleave.schedule.State;
import dev.interleave.schedule.States;
import dev.interleave.schedule.Time;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TimelineJsonTest {
  private final Span late = new Span(1, "b", 1_010, 1_030, 1_050, true);
  private final Span early = new Span(0, "a", 1_000, 1_005, 1_040, false);
  private final Schedule schedule = Schedule.of(1_000, List.of(late, early));

  private static Timeline timeline(Panel panel) {
    return new Timeline(List.of(panel), List.of(), "2 \"cores\" \u0001 é");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  private static Map<String, Object> panel(Timeline timeline) {
    return map(((List<?>) map(JsonReader.read(timeline.json())).get("panels")).getFirst());
  }

  @Test
  void spansAreColumnsByStartAndCountFromTheBeginningOfTheRun() {
    var panel = panel(timeline(new Panel("p", schedule)));
    assertEquals(List.of("a", "b"), panel.get("workers"));
    assertEquals(50., panel.get("makespan"));
    assertEquals(List.of(0., 1.), panel.get("task"));
    assertEquals(List.of(0., 1.), panel.get("row"));
    assertEquals(List.of(0., 10.), panel.get("queued"));
    assertEquals(List.of(5., 30.), panel.get("start"));
    assertEquals(List.of(40., 50.), panel.get("end"));
    assertEquals(List.of(1.), panel.get("failed"));
    assertFalse(panel.containsKey("states"), "what did not occur has no column");
  }

  @Test
  void textsSurviveAndMarksAreThere() {
    var marked = timeline(new Panel("a < b", schedule)).mark("your guess", new Time(70));
    var json = map(JsonReader.read(marked.json()));
    assertEquals("2 \"cores\" \u0001 é", json.get("caption"));
    assertEquals(marked.alt(), json.get("alt"));
    assertEquals(List.of(Map.of("label", "your guess", "at", 70.)), json.get("marks"));
  }

  private Timeline withStates(OptionalLong withoutCore, Segment... segments) {
    var activity = new Activity(early, List.of(segments), withoutCore, "");
    return timeline(new Panel("p", schedule, new States(List.of(activity), "by hand\ntwice")));
  }

  @Test
  void statesNameTheirSpanAndWhatTheyWaitedFor() {
    var timeline =
        withStates(
            OptionalLong.of(7),
            new Segment(State.LOCK, 1_005, 1_020, "Door"),
            new Segment(State.COMPUTING, 1_020, 1_040, ""));
    var states = map(panel(timeline).get("states"));
    assertEquals(
        List.of("computing", "runnable without a core", "waiting for a lock"), states.get("names"));
    assertEquals(List.of("Door", ""), states.get("abouts"));
    assertEquals(List.of(0., 0.), states.get("span"));
    assertEquals(List.of(2., 0.), states.get("state"));
    assertEquals(List.of(0., 1.), states.get("about"));
    assertEquals(List.of(5., 20.), states.get("start"));
    assertEquals(List.of(20., 40.), states.get("end"));
    assertEquals(List.of(7., 0.), panel(timeline).get("withoutCore"), "none was seen of task 1");
    var notes = map(JsonReader.read(timeline.json())).get("notes");
    assertEquals(List.of("by hand", "twice"), notes);
  }

  @Test
  void tenThousandSpansStayBelow300Kilobytes() {
    var spans = new ArrayList<Span>();
    for (int i = 0; i < 10_000; i++) {
      long start = 2_000_000L + i / 64 * 6_000_000L + i;
      spans.add(new Span(i, "thread-" + i % 64, 0, start, start + 5_999_000, false));
    }
    var json = timeline(new Panel("p", Schedule.of(0, spans))).json();
    int bytes = json.getBytes(StandardCharsets.UTF_8).length;
    assertTrue(bytes < 300 * 1024, "in fact %,d".formatted(bytes));
  }
}
