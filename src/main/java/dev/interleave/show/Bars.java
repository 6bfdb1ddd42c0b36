package dev.interleave.show;

import dev.interleave.schedule.Activity;
import dev.interleave.schedule.Schedule;
import dev.interleave.schedule.Span;
import dev.interleave.schedule.Time;
import java.util.List;
import java.util.Map;

/** Draws the rows of one panel: a bar a task on the grey of a worker without one. */
final class Bars {
  private final Svg svg;
  private final Axis axis;
  private final Schedule schedule;
  private final Map<Span, Activity> activities;
  private final StateBar states;

  Bars(Svg svg, Axis axis, Panel panel) {
    this.svg = svg;
    this.axis = axis;
    this.schedule = panel.schedule();
    this.activities = panel.states().bySpan();
    this.states = new StateBar(svg, axis, schedule.start());
  }

  void draw(String name, List<Span> spans, double y, double height) {
    long end = schedule.makespan().nanos();
    rect(0, end, y, height, Theme.IDLE, idle(name, spans, end));
    for (var span : spans)
      if (activities.containsKey(span)) states.draw(activities.get(span), y, height);
      else task(span, y, height);
  }

  private void task(Span span, double y, double height) {
    rect(
        span.start() - schedule.start(),
        span.end() - schedule.start(),
        y,
        height,
        span.failed() ? Theme.FAILED : Theme.BUSY,
        facts(span));
  }

  private void rect(long from, long to, double y, double height, String colour, String tooltip) {
    double x = axis.x(from);
    svg.edged(x, y, Math.max(0.6, axis.x(to) - x), height, colour, tooltip);
  }

  private static String idle(String row, List<Span> spans, long end) {
    long load = spans.stream().mapToLong(span -> span.duration().nanos()).sum();
    return "%s: idle for %s of %s".formatted(row, new Time(end - load), new Time(end));
  }

  private String facts(Span span) {
    return "task %d on %s: from %s to %s, took %s%s"
        .formatted(
            span.task(),
            span.worker(),
            new Time(span.start() - schedule.start()),
            new Time(span.end() - schedule.start()),
            span.duration(),
            span.failed() ? ", failed" : "");
  }
}
