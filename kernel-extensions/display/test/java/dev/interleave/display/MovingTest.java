package dev.interleave.display;

import static dev.interleave.Lab.simulate;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.Forecast;
import dev.interleave.model.Amdahl;
import dev.interleave.schedule.Activity;
import dev.interleave.schedule.Schedule;
import dev.interleave.schedule.Segment;
import dev.interleave.schedule.Span;
import dev.interleave.schedule.State;
import dev.interleave.schedule.States;
import dev.interleave.show.Panel;
import dev.interleave.show.Timeline;
import dev.interleave.sim.Policy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class MovingTest {
  private static final String HOSTILE = "</script><img src='x'> 50 % & more";

  private static String html(String label) {
    var timeline = simulate(label, 2, Policy.SHARED_QUEUE, List.of(1, 2, 3)).timeline();
    return new MovingTimeline(timeline, timeline).html();
  }

  @Test
  void anImageWithItsAltTextStandsBeforeTheScript() {
    var html = html("three tasks");
    assertTrue(html.startsWith("<figure style=\"margin:0\"><img alt=\"three tasks: 3 tasks on 2"));
    assertTrue(html.indexOf("data:image/svg+xml,<svg") < html.indexOf("<script"));
    assertFalse(html.contains("<title>task"), "nobody can point at a part of an image");
  }

  @Test
  void aLabelEndsNeitherTheImageNorTheScript() {
    var html = html(HOSTILE);
    assertEquals(2, html.split("</script>", -1).length - 1);
    var image = Pattern.compile("<img alt=\"[^\"]*\" src='([^']*)'><script").matcher(html);
    assertTrue(image.find() && image.group(1).endsWith("</svg>"), html);
    assertTrue(image.group(1).contains("50 %25 &amp;amp; more"), html);
  }

  private static String packed(String html) throws IOException {
    var found = Pattern.compile("const packed = \"([^\"]+)\"").matcher(html);
    assertTrue(found.find());
    var bytes = Base64.getDecoder().decode(found.group(1));
    return new String(new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes());
  }

  @Test
  void whatMoreWorkersWouldBringHasPointsThatTellTheirNumbers() throws IOException {
    var measured = new TreeMap<>(Map.of(1, 1.0, 2, 1.9));
    var apart = new TreeMap<>(Map.of(1, 1.0, 2, 2.0, 4, 4.0));
    var forecast = new Forecast("waits", measured, apart, Amdahl.fit(measured), "2 cores");
    var html = new MovingForecast(forecast).html();
    assertTrue(exports(html).contains("replaceByChart"));
    assertTrue(html.contains("<p>One line assumes"), html);
  }

  @Test
  void eachOutputCarriesTheCodeItNeeds() throws IOException {
    assertTrue(exports(html("x")).contains("replace"));
    var view = simulate("x", 2, Policy.WORK_STEALING, List.of(1, 2, 3)).deques();
    var names = exports(new MovingDeques(view).html());
    assertTrue(names.containsAll(List.of("timeline", "replaceByDeques")), names.toString());
  }

  /** The names that the module of an output exports. */
  private static List<String> exports(String html) throws IOException {
    var list = Pattern.compile("export\\{([^}]*)\\}").matcher(packed(html));
    assertTrue(list.find());
    return Stream.of(list.group(1).split(",")).map(name -> name.replaceAll(".* as ", "")).toList();
  }

  @Test
  void bothPicturesGiveAStateTheSameColourAndLetter() {
    var html = html("x");
    for (var state : State.values()) {
      var entry = Pattern.compile("\"" + state.label() + "\",\"(.?)\",\"([^\"]+)\"");
      var found = entry.matcher(html);
      assertTrue(found.find(), state.label());
      if (state != State.COMPUTING) assertEquals("" + state.letter(), found.group(1));
      assertTrue(image(state).contains(colour(found.group(2))), state + " " + found.group(2));
    }
  }

  /** A colour where no page sets the page's own. */
  private static String colour(String css) {
    return css.replaceAll("var\\(.*, (.*)\\)", "$1");
  }

  private static String image(State state) {
    var span = Span.of(0, "thread-1", 0, 1_000);
    var segment = new Segment(state, 0, 1_000, "");
    var activity = new Activity(span, List.of(segment), OptionalLong.empty(), "");
    var states = new States(List.of(activity), "by hand");
    var panel = new Panel("p", Schedule.of(0, List.of(span)), states);
    return new Timeline(List.of(panel), List.of(), "c").svg();
  }
}
