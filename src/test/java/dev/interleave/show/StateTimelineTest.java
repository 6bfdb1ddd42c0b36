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
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class StateTimelineTest {
  private static final long MS = 1_000_000;
  private final Span span = Span.of(0, "thread-1", 0, 60 * MS);

  private Timeline timeline(OptionalLong withoutCore, Segment... segments) {
    var activity = new Activity(span, List.of(segments), withoutCore, "");
    var states = new States(List.of(activity), "by hand");
    var panel = new Panel("pool", Schedule.of(0, List.of(span)), states);
    return new Timeline(List.of(panel), List.of(), "2 cores");
  }

  private static Segment segment(State state, long from, long to) {
    return new Segment(state, from * MS, to * MS, "");
  }

  private Timeline halfLocked(OptionalLong withoutCore) {
    return timeline(withoutCore, segment(State.COMPUTING, 0, 30), segment(State.LOCK, 30, 60));
  }

  private static List<Element> elements(Timeline timeline, String tag) throws Exception {
    var source = new InputSource(new StringReader(timeline.svg()));
    var svg = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(source);
    var found = new ArrayList<Element>();
    var nodes = svg.getElementsByTagName(tag);
    for (int i = 0; i < nodes.getLength(); i++) found.add((Element) nodes.item(i));
    return found;
  }

  private static List<String> texts(Timeline timeline, String tag) throws Exception {
    return elements(timeline, tag).stream().map(Element::getTextContent).toList();
  }

  @Test
  void eachStateIsToldByColourLetterTooltipAndLegend() throws Exception {
    var timeline = halfLocked(OptionalLong.empty());
    assertTrue(
        texts(timeline, "title")
            .contains(
                "task 0 on thread-1: waiting for a lock, from 30.0 ms to 60.0 ms, "
                    + "for 30.0 ms of the task's 60.0 ms"));
    var texts = texts(timeline, "text");
    assertTrue(texts.containsAll(List.of("L", "computing", "waiting for a lock", "by hand")));
    assertFalse(texts.contains("sleeping"), "only what occurs is explained");
    assertTrue(timeline.svg().contains(Theme.of(State.LOCK)));
  }

  @Test
  void timeWithoutACoreIsToldByHeightSinceItsPlaceIsUnknown() throws Exception {
    var rects = elements(halfLocked(OptionalLong.of(10 * MS)), "rect");
    var without =
        rects.stream().filter(r -> r.getTextContent().contains("without a core")).toList();
    assertEquals(1, without.size());
    assertTrue(without.getFirst().getTextContent().contains("about 10.0 ms"));
    double whole = Double.parseDouble(rects.get(1).getAttribute("height"));
    assertEquals(whole / 3, Double.parseDouble(without.getFirst().getAttribute("height")), 0.02);
  }

  @Test
  void aTerminalShowsLetters() {
    var text = halfLocked(OptionalLong.empty()).toString();
    assertTrue(text.contains("thread-1 " + "█".repeat(30) + "L".repeat(30)), text);
    assertTrue(text.contains("█ computing 30.0 ms, L waiting for a lock 30.0 ms"), text);
    assertTrue(text.endsWith("(2 cores)\n(by hand)"), text);
  }

  @Test
  void statesTooShortToDrawAreGathered() throws Exception {
    var segments = new ArrayList<Segment>();
    for (long at = 0; at < 60 * MS; at += 6_000) {
      segments.add(new Segment(State.IO, at, at + 4_000, ""));
      segments.add(new Segment(State.COMPUTING, at + 4_000, at + 6_000, ""));
    }
    var timeline = timeline(OptionalLong.empty(), segments.toArray(Segment[]::new));
    assertTrue(elements(timeline, "rect").size() < 1100, "at most about one a pixel");
    assertTrue(timeline.svg().contains("in I/O (for the most part, "));
    assertTrue(timeline.toString().contains("I".repeat(60)), timeline.toString());
  }

  @Test
  void withoutStatesThereIsNoLegend() throws Exception {
    var plain =
        new Timeline(List.of(new Panel("p", Schedule.of(0, List.of(span)))), List.of(), "c");
    assertFalse(texts(plain, "text").contains("computing"));
  }
}
