package dev.interleave.show;

import static dev.interleave.Lab.explore;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.explore.Counter;
import dev.interleave.explore.Forks;
import dev.interleave.explore.Polite;
import dev.interleave.json.JsonWriter;
import dev.interleave.schedule.Activity;
import dev.interleave.schedule.DequeLog;
import dev.interleave.schedule.DequeMove;
import dev.interleave.schedule.Schedule;
import dev.interleave.schedule.Segment;
import dev.interleave.schedule.Span;
import dev.interleave.schedule.State;
import dev.interleave.schedule.States;
import dev.interleave.schedule.Time;
import dev.interleave.show.order.GameView;
import dev.interleave.show.order.OrderView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The page's own tests read what this library writes, from files that stand beside them. Here they
 * are held to be that; {@code -Dpage.data=write} writes them anew.
 */
class PageDataTest {
  private static final Path FOLDER = Path.of("../kernel-extensions/display/page/test/data");
  private static final long MS = 1_000_000;

  private static void isKept(String name, String json) throws IOException {
    var file = FOLDER.resolve(name);
    if ("write".equals(System.getProperty("page.data"))) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, json + "\n");
    }
    assertTrue(
        json.equals(Files.readString(file).strip()),
        name + " is not what is written today: -Dpage.data=write writes it anew");
  }

  private static Timeline timeline(Panel panel) {
    return new Timeline(List.of(panel), List.of(), "2 cores").mark("your guess", Time.ofMillis(90));
  }

  @Test
  void workersAndStates() throws IOException {
    var early = new Span(0, "a", 0, 5 * MS, 40 * MS, false);
    var late = new Span(1, "b", 10 * MS, 30 * MS, 50 * MS, true);
    var segments =
        List.of(
            new Segment(State.LOCK, 5 * MS, 20 * MS, "Door"),
            new Segment(State.COMPUTING, 20 * MS, 40 * MS, ""));
    var activity = new Activity(early, segments, OptionalLong.of(7 * MS), "");
    var states = new States(List.of(activity), "by hand");
    isKept(
        "states.json",
        timeline(new Panel("a < b", Schedule.of(0, List.of(late, early)), states)).json());
  }

  @Test
  void lanesThatHaveARowEach() throws IOException {
    isKept("lanes.json", timeline(new Panel("lanes", overlapping(70))).json());
  }

  @Test
  void lanesThatShareRows() throws IOException {
    isKept("crowds.json", timeline(new Panel("crowds", overlapping(300))).json());
  }

  /** Each task overlaps all others, and half of them are twice as long. */
  private static Schedule overlapping(int tasks) {
    var spans = new ArrayList<Span>();
    for (int i = 0; i < tasks; i++) spans.add(Span.of(i, "v" + i, i, (1 + i % 2) * 20 * MS));
    return Schedule.of(0, spans);
  }

  @Test
  void deques() throws IOException {
    var spans = List.of(Span.of(0, "a", 0, 20 * MS), Span.of(1, "b", 5 * MS, 10 * MS));
    var moves =
        List.of(
            new DequeMove(0, DequeMove.How.PUSHED, 0, "a", "a"),
            new DequeMove(0, DequeMove.How.PUSHED, 1, "a", "a"),
            new DequeMove(0, DequeMove.How.POPPED, 0, "a", "a"),
            new DequeMove(5 * MS, DequeMove.How.STOLEN, 1, "b", "a"));
    var panel = new Panel("own deques", Schedule.of(0, spans));
    isKept("deques.json", new DequeView(panel, new DequeLog(moves), "by hand").json());
  }

  @Test
  void timesAndTicks() throws IOException {
    var times = new LinkedHashMap<String, Object>();
    LongStream.of(
            0, 1, 999, 1_000, 41_000, 41_250, 999_400, 1_234_567, 90 * MS, 502 * MS, 3_060 * MS)
        .forEach(nanos -> times.put("" + nanos, new Time(nanos).toString()));
    var ticks = new LinkedHashMap<String, Object>();
    for (long end : new long[] {700_000, 1_240 * MS, 12_000 * MS}) ticks.put("" + end, ticks(end));
    isKept("times.json", JsonWriter.value(List.of(Look.map(), times, ticks)));
  }

  private static List<String> ticks(long end) {
    var axis = new Axis(new Time(end), 0, 100);
    var ticks = axis.ticks();
    return IntStream.range(0, ticks.size()).mapToObj(i -> axis.label(ticks.get(i))).toList();
  }

  /** Lines of this file would change with it. */
  private static String withoutLines(String json) {
    return json.replaceAll("\"line\":\\d+", "\"line\":0");
  }

  @Test
  void orders() throws IOException {
    isKept("order.json", withoutLines(new OrderView(Counter.twoUps().failing()).json()));
    var two =
        explore(Forks::new)
            .thread("Ann", f -> f.eat(f.left, f.right))
            .thread("Bob", f -> f.eat(f.right, f.left));
    isKept("deadlock.json", withoutLines(new OrderView(two.failing()).json()));
    isKept("livelock.json", withoutLines(new OrderView(Polite.forEver().failing()).json()));
  }

  @Test
  void games() throws IOException {
    isKept("game.json", withoutLines(new GameView(Counter.twoUps().play()).json()));
    var two =
        explore(Forks::new)
            .thread("Ann", f -> f.eat(f.left, f.right))
            .thread("Bob", f -> f.eat(f.right, f.left));
    isKept("forks.json", withoutLines(new GameView(two.play()).json()));
    isKept("polite.json", withoutLines(new GameView(Polite.forEver().play()).json()));
  }
}
