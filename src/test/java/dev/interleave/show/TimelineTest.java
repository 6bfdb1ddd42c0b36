package dev.interleave.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.schedule.Schedule;
import dev.interleave.schedule.Span;
import dev.interleave.schedule.Time;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class TimelineTest {
  private static final long MS = 1_000_000;
  private final Schedule schedule =
      Schedule.of(
          0,
          List.of(
              Span.of(0, "thread-1", 0, 60 * MS),
              new Span(1, "thread-2", 0, 0, 20 * MS, true),
              Span.of(2, "thread-2", 20 * MS, 30 * MS)));

  private Timeline timeline() {
    return new Timeline(List.of(new Panel("a < b", schedule)), List.of(), "2 cores");
  }

  private static Document parsed(Timeline timeline) throws Exception {
    var source = new InputSource(new StringReader(timeline.svg()));
    return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(source);
  }

  private static List<String> texts(Document svg, String tag) {
    var texts = new ArrayList<String>();
    var nodes = svg.getElementsByTagName(tag);
    for (int i = 0; i < nodes.getLength(); i++) texts.add(nodes.item(i).getTextContent());
    return texts;
  }

  @Test
  void rowsHaveNamesBarsHaveFactsAndIdleTimeIsSaid() throws Exception {
    var svg = parsed(timeline());
    assertTrue(texts(svg, "text").containsAll(List.of("thread-1", "thread-2", "2 cores")));
    var titles = texts(svg, "title");
    assertTrue(titles.contains("thread-2: idle for 30.0 ms of 60.0 ms"), titles.toString());
    assertTrue(titles.contains("task 2 on thread-2: from 20.0 ms to 30.0 ms, took 10.0 ms"));
    assertTrue(titles.stream().anyMatch(title -> title.endsWith(", failed")));
    assertEquals(6, svg.getElementsByTagName("rect").getLength());
  }

  @Test
  void barsAreAsLongAsTheirTasks() throws Exception {
    var rects = parsed(timeline()).getElementsByTagName("rect");
    double long1 = width(rects, 2);
    double short3 = width(rects, 5);
    assertEquals(6.0, long1 / short3, 0.05);
  }

  private static double width(org.w3c.dom.NodeList rects, int i) {
    return Double.parseDouble(rects.item(i).getAttributes().getNamedItem("width").getNodeValue());
  }

  @Test
  void anImageHasItsBarsWithoutTooltips() {
    var image = timeline().image();
    assertEquals(1, image.split("<title>", -1).length - 1, "that of the whole picture");
    var busy =
        Pattern.compile("stroke=\"#0072b2\" stroke-width=\"18\" d=\"M([\\d.]+) 37h([\\d.]+)\"");
    var found = busy.matcher(image);
    assertTrue(found.find(), image);
    var task = Pattern.compile("<rect x=\"([\\d.]+)\" y=\"28.00\" width=\"([\\d.]+)\"[^#]*#0072b2");
    var same = task.matcher(timeline().svg());
    assertTrue(same.find());
    assertEquals(Double.parseDouble(same.group(1)) + 0.4, Double.parseDouble(found.group(1)), 0.06);
    assertEquals(Double.parseDouble(same.group(2)) - 0.8, Double.parseDouble(found.group(2)), 0.06);
  }

  @Test
  void anImageStaysSmallWithTenThousandTasks() {
    assertTrue(image(64).length() < 140_000, "a dash a task: " + image(64).length());
    assertTrue(image(4).length() < 10_000, "bars that touch are one: " + image(4).length());
  }

  /** Ten thousand tasks, one after the other on each of so many workers. */
  private static String image(int workers) {
    var spans = new ArrayList<Span>();
    for (int i = 0; i < 10_000; i++)
      spans.add(Span.of(i, "w" + i % workers, i / workers * MS, (i / workers + 1) * MS));
    return new Timeline(List.of(new Panel("p", Schedule.of(0, spans))), List.of(), "").image();
  }

  @Test
  void theAltTextSaysWhatThePictureShows() throws Exception {
    var label = parsed(timeline()).getDocumentElement().getAttribute("aria-label");
    assertEquals("a < b: 3 tasks on 2 workers in 60.0 ms, workers idle 25 % of the time.", label);
  }

  @Test
  void aGuessBeyondTheRunStretchesTheAxis() throws Exception {
    var guessed = timeline().mark("your guess", Time.ofMillis(120));
    assertTrue(texts(parsed(guessed), "text").contains("your guess: 120 ms"));
    assertEquals(Time.ofMillis(120), guessed.end());
  }

  @Test
  void inATerminalItIsDrawnWithCharacters() {
    var lines = timeline().toString().lines().toList();
    assertEquals("thread-1 " + "█".repeat(60), lines.get(1));
    assertEquals("thread-2 " + "x".repeat(20) + "█".repeat(10) + "·".repeat(30), lines.get(2));
  }

  @Test
  void tenThousandWorkersShareAsManyLanesAsTheyNeed() {
    var spans = new ArrayList<Span>();
    for (int i = 0; i < 10_000; i++)
      spans.add(Span.of(i, "virtual-" + i, (i / 100) * MS, (i / 100 + 1) * MS));
    var rows = Rows.of(Schedule.of(0, spans));
    assertEquals(100, rows.size());
    assertEquals(100, rows.spans().getFirst().size());
  }

  @Test
  void nothingToDrawIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> new Timeline(List.of(), List.of(), "nothing"));
  }

  @Test
  void ticksAreRoundAndFew() {
    var axis = new Axis(Time.ofMillis(1240), 0, 100);
    assertEquals(
        List.of("0", "200 ms", "400 ms", "600 ms", "800 ms", "1000 ms", "1200 ms"),
        axis.ticks().stream().map(axis::label).toList());
  }
}
