package dev.interleave.show;

import dev.interleave.json.JsonWriter;
import dev.interleave.schedule.Activity;
import dev.interleave.schedule.Schedule;
import dev.interleave.schedule.Segment;
import dev.interleave.schedule.Span;
import dev.interleave.schedule.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A run in the Chrome trace event format, which Perfetto and {@code chrome://tracing} open: one
 * track a worker, tasks as complete events, their states nested in them, all in microseconds from
 * the start of the run.
 */
public final class ChromeTrace {
  private final Schedule schedule;
  private final Map<Span, Activity> activities;
  private final List<String> events = new ArrayList<>();

  private ChromeTrace(Panel panel) {
    schedule = panel.schedule();
    activities = panel.states().bySpan();
  }

  /** The whole file as JSON text, one event a line. */
  public static String of(Panel panel, String caption) {
    var trace = new ChromeTrace(panel);
    trace.name("process_name", 0, panel.title());
    trace.workers();
    trace.schedule.spans().stream()
        .sorted(Comparator.comparingLong(Span::start))
        .forEach(trace::task);
    return """
    {"displayTimeUnit":"ms",
    "otherData":{"run":%s,"where":%s,"states":%s},
    "traceEvents":[
    %s
    ]}
    """
        .formatted(
            JsonWriter.text(panel.title()),
            JsonWriter.text(caption),
            JsonWriter.text(panel.states().note()),
            String.join(",\n", trace.events));
  }

  private void workers() {
    for (var worker : schedule.workers()) {
      name("thread_name", track(worker), worker);
      metadata("thread_sort_index", track(worker), "\"sort_index\":" + track(worker));
    }
  }

  /** From 2: viewers take thread 0 for the idle one and the process's own number for main. */
  private int track(String worker) {
    return schedule.workers().indexOf(worker) + 2;
  }

  private void name(String kind, int track, String name) {
    metadata(kind, track, "\"name\":" + JsonWriter.text(name));
  }

  private void metadata(String kind, int track, String args) {
    events.add(
        "{\"ph\":\"M\",\"pid\":1,\"tid\":%d,\"name\":\"%s\",\"args\":{%s}}"
            .formatted(track, kind, args));
  }

  private void task(Span span) {
    var activity = activities.get(span);
    event(span.worker(), "task " + span.task(), "task", span.start(), span.end(), args(span));
    if (activity == null) return;
    for (var segment : activity.segments()) segment(span.worker(), segment);
  }

  private String args(Span span) {
    var args = new StringBuilder();
    args.append("\"task\":%d,\"failed\":%b".formatted(span.task(), span.failed()));
    args.append(",\"waited_us\":" + micros(span.waited().nanos()));
    var activity = activities.get(span);
    if (activity == null) return args.toString();
    for (var state : State.values())
      if (activity.total(state).nanos() > 0) args.append(sum(state, activity));
    if (!activity.carrier().isEmpty())
      args.append(",\"carrier\":" + JsonWriter.text(activity.carrier()));
    return args.toString();
  }

  private static String sum(State state, Activity activity) {
    var estimate = state == State.NO_CORE ? " (estimate)" : "";
    var label = JsonWriter.text(state.label() + estimate + ", µs");
    return ",%s:%s".formatted(label, micros(activity.total(state).nanos()));
  }

  private void segment(String worker, Segment segment) {
    var about = segment.about().isEmpty() ? "" : "\"about\":" + JsonWriter.text(segment.about());
    event(worker, segment.state().label(), "state", segment.start(), segment.end(), about);
  }

  private void event(
      String worker, String name, String category, long start, long end, String args) {
    events.add(
        ("{\"ph\":\"X\",\"pid\":1,\"tid\":%d,\"ts\":%s,\"dur\":%s,\"cat\":\"%s\",\"name\":%s,"
                + "\"args\":{%s}}")
            .formatted(
                track(worker),
                micros(start - schedule.start()),
                micros(end - start),
                category,
                JsonWriter.text(name),
                args));
  }

  /** Exact, so that a state never ends a rounding after its task. */
  private static String micros(long nanos) {
    return String.format(Locale.ROOT, "%d.%03d", nanos / 1000, nanos % 1000);
  }
}
