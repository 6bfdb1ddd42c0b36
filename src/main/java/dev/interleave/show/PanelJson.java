package dev.interleave.show;

import dev.interleave.json.JsonWriter;
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
  private record Stretch(int span, Segment segment) {}

  private record Placed(int row, Span span) {}

  private final Panel panel;
  private final long shortest;
  private final long start;
  private final Rows rows;
  private final Gathered gathered;
  private final List<Placed> placed;
  private final List<Span> spans;
  private final List<Activity> activities;
  private final Map<String, String> fields = new LinkedHashMap<>();

  /**
   * @param shortest nanoseconds; states shorter than this are gathered
   */
  PanelJson(Panel panel, Layout layout, long shortest) {
    this.panel = panel;
    this.shortest = shortest;
    this.start = panel.schedule().start();
    this.rows = layout.rows();
    this.gathered = layout.gathered();
    this.placed = placed();
    this.spans = placed.stream().map(Placed::span).toList();
    var bySpan = panel.states().bySpan();
    this.activities = spans.stream().map(bySpan::get).toList();
  }

  private List<Placed> placed() {
    var placed = new ArrayList<Placed>();
    for (int row = 0; row < rows.size(); row++)
      for (var span : gathered.alone().get(row)) placed.add(new Placed(row, span));
    placed.sort(Comparator.comparing(Placed::span, Rows.OUTER_FIRST));
    return placed;
  }

  String write() {
    fields.put("label", JsonWriter.text(panel.title()));
    fields.put("makespan", "" + panel.schedule().makespan().nanos());
    fields.put("tasks", "" + panel.schedule().spans().size());
    rows();
    spans();
    failed();
    if (!gathered.crowds().isEmpty()) crowds();
    if (!panel.states().isEmpty()) states();
    return JsonWriter.object(fields);
  }

  /** A row is a worker, or has a name of its own and tasks that say who ran them. */
  private void rows() {
    if (!rows.inLanes()) {
      fields.put("workers", JsonWriter.texts(rows.names()));
      return;
    }
    var workers = spans.stream().map(Span::worker).distinct().toList();
    var places = places(workers);
    fields.put("rows", JsonWriter.texts(rows.names()));
    fields.put("workers", JsonWriter.texts(workers));
    fields.put("worker", column(span -> places.get(span.worker())));
  }

  private void spans() {
    fields.put("task", column(Span::task));
    fields.put("row", JsonWriter.numbers(placed.stream().mapToLong(Placed::row)));
    fields.put("queued", column(span -> span.queued() - start));
    fields.put("start", column(span -> span.start() - start));
    fields.put("end", column(span -> span.end() - start));
  }

  /** Times as numbers of cells, which is a third of the size. */
  private void crowds() {
    long cell = gathered.cell();
    var columns = new LinkedHashMap<String, String>();
    columns.put("cell", "" + cell);
    columns.put("row", crowds(Crowd::row));
    columns.put("from", crowds(crowd -> (crowd.from() - start) / cell));
    columns.put("cells", crowds(crowd -> (crowd.to() - crowd.from()) / cell));
    columns.put("tasks", crowds(Crowd::tasks));
    columns.put("busy", crowds(Crowd::busy));
    fields.put("crowds", JsonWriter.object(columns));
  }

  private String crowds(ToLongFunction<Crowd> value) {
    return JsonWriter.numbers(gathered.crowds().stream().mapToLong(value));
  }

  private String column(ToLongFunction<Span> value) {
    return JsonWriter.numbers(spans.stream().mapToLong(value));
  }

  private void failed() {
    var failed = IntStream.range(0, spans.size()).filter(i -> spans.get(i).failed());
    var text = JsonWriter.numbers(failed.asLongStream());
    if (!text.equals("[]")) fields.put("failed", text);
  }

  private void states() {
    var without = activities.stream().mapToLong(PanelJson::withoutCore).toArray();
    if (LongStream.of(without).anyMatch(nanos -> nanos > 0))
      fields.put("withoutCore", JsonWriter.numbers(LongStream.of(without)));
    var stretches = stretches();
    var names = names(without, stretches);
    var abouts = stretches.stream().map(s -> s.segment().about()).distinct().toList();
    var columns = new LinkedHashMap<String, String>();
    columns.put("names", JsonWriter.texts(names));
    columns.put("abouts", JsonWriter.texts(abouts));
    columns.put("span", stretched(stretches, Stretch::span));
    columns.put("state", stretched(stretches, s -> names.indexOf(s.segment().state().label())));
    columns.put("about", about(stretches, places(abouts)));
    columns.put(
        "start",
        JsonWriter.numbers(stretches.stream().mapToLong(s -> s.segment().start() - start)));
    columns.put(
        "end", JsonWriter.numbers(stretches.stream().mapToLong(s -> s.segment().end() - start)));
    fields.put("states", JsonWriter.object(columns));
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
    return JsonWriter.numbers(stretches.stream().mapToInt(value).asLongStream());
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
