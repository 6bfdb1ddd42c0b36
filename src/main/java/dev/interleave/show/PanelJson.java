package dev.interleave.show;

import dev.interleave.schedule.Activity;
import dev.interleave.schedule.Segment;
import dev.interleave.schedule.Span;
import dev.interleave.schedule.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Writes one run in columns; what did not occur has no column. */
final class PanelJson {
  private static final Comparator<Span> OUTER_FIRST =
      Comparator.comparingLong(Span::start)
          .thenComparing(Comparator.comparingLong(Span::end).reversed());

  private record Stretch(int span, Segment segment) {}

  private final Panel panel;
  private final long shortest;
  private final long start;
  private final List<Span> spans;
  private final List<Activity> activities;
  private final Map<String, String> fields = new LinkedHashMap<>();

  /**
   * @param shortest nanoseconds; states shorter than this are gathered
   */
  PanelJson(Panel panel, long shortest) {
    this.panel = panel;
    this.shortest = shortest;
    this.start = panel.schedule().start();
    this.spans = panel.schedule().spans().stream().sorted(OUTER_FIRST).toList();
    var bySpan = panel.states().bySpan();
    this.activities = spans.stream().map(bySpan::get).toList();
  }

  String write() {
    fields.put("label", Json.text(panel.title()));
    fields.put("workers", Json.texts(panel.schedule().workers()));
    fields.put("makespan", "" + panel.schedule().makespan().nanos());
    spans();
    failed();
    if (!panel.states().isEmpty()) states();
    return Json.object(fields);
  }

  private void spans() {
    var rows = places(panel.schedule().workers());
    fields.put("task", column(Span::task));
    fields.put("row", column(span -> rows.get(span.worker())));
    fields.put("queued", column(span -> span.queued() - start));
    fields.put("start", column(span -> span.start() - start));
    fields.put("end", column(span -> span.end() - start));
  }

  private String column(ToLongFunction<Span> value) {
    return Json.numbers(spans.stream().mapToLong(value));
  }

  private void failed() {
    var failed = IntStream.range(0, spans.size()).filter(i -> spans.get(i).failed());
    var text = Json.numbers(failed.asLongStream());
    if (!text.equals("[]")) fields.put("failed", text);
  }

  private void states() {
    var without = activities.stream().mapToLong(PanelJson::withoutCore).toArray();
    if (LongStream.of(without).anyMatch(nanos -> nanos > 0))
      fields.put("withoutCore", Json.numbers(LongStream.of(without)));
    var stretches = stretches();
    var names = names(without, stretches);
    var abouts = stretches.stream().map(s -> s.segment().about()).distinct().toList();
    var columns = new LinkedHashMap<String, String>();
    columns.put("names", Json.texts(names));
    columns.put("abouts", Json.texts(abouts));
    columns.put("span", stretched(stretches, Stretch::span));
    columns.put("state", stretched(stretches, s -> names.indexOf(s.segment().state().label())));
    columns.put("about", about(stretches, places(abouts)));
    columns.put(
        "start", Json.numbers(stretches.stream().mapToLong(s -> s.segment().start() - start)));
    columns.put("end", Json.numbers(stretches.stream().mapToLong(s -> s.segment().end() - start)));
    fields.put("states", Json.object(columns));
  }

  private static long withoutCore(Activity activity) {
    return activity == null ? 0 : activity.withoutCore().orElse(0);
  }

  private List<Stretch> stretches() {
    var stretches = new ArrayList<Stretch>();
    for (int i = 0; i < spans.size(); i++)
      if (activities.get(i) != null)
        for (var segment : Blend.of(activities.get(i).segments(), shortest))
          stretches.add(new Stretch(i, segment));
    return stretches;
  }

  /** The states that occur, in the order of the legend. */
  private List<String> names(long[] without, List<Stretch> stretches) {
    var seen = stretches.stream().map(s -> s.segment().state());
    var all =
        LongStream.of(without).anyMatch(nanos -> nanos > 0)
            ? Stream.concat(seen, Stream.of(State.NO_CORE))
            : seen;
    return all.filter(Objects::nonNull).distinct().sorted().map(State::label).toList();
  }

  private static String stretched(List<Stretch> stretches, ToIntFunction<Stretch> value) {
    return Json.numbers(stretches.stream().mapToInt(value).asLongStream());
  }

  private static String about(List<Stretch> stretches, Map<String, Integer> places) {
    return stretched(stretches, s -> places.get(s.segment().about()));
  }

  private static Map<String, Integer> places(List<String> names) {
    var places = new HashMap<String, Integer>();
    for (var name : names) places.put(name, places.size());
    return places;
  }
}
