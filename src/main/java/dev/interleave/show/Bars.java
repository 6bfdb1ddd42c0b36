package dev.interleave.show;

import static dev.interleave.schedule.Names.counted;

import dev.interleave.schedule.Activity;
import dev.interleave.schedule.Schedule;
import dev.interleave.schedule.Span;
import dev.interleave.schedule.Time;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Draws the rows of one panel: a bar a task on the grey of a worker without one. */
final class Bars {
  private final Svg svg;
  private final Axis axis;
  private final Schedule schedule;
  private final Rows rows;
  private final Gathered gathered;
  private final Map<Integer, List<Crowd>> crowds;
  private final Map<Span, Activity> activities;
  private final StateBar states;
  private final long end;

  Bars(Svg svg, Axis axis, Panel panel, Layout layout) {
    this.svg = svg;
    this.axis = axis;
    this.schedule = panel.schedule();
    this.rows = layout.rows();
    this.gathered = layout.gathered();
    this.crowds = gathered.crowds().stream().collect(Collectors.groupingBy(Crowd::row));
    this.activities = panel.states().bySpan();
    this.states = new StateBar(svg, axis, schedule.start());
    this.end = schedule.makespan().nanos();
  }

  void draw(int row, double y, double height) {
    rect(0, end, y, height, Theme.IDLE, () -> idle(row));
    for (var crowd : crowds.getOrDefault(row, List.of())) crowd(crowd, y, height);
    for (var span : gathered.alone().get(row))
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
        () -> facts(span));
  }

  /** As high as the share that was busy, in steps of half a pixel, and never lower than one. */
  private void crowd(Crowd crowd, double y, double height) {
    double high = Math.max(1, Math.round(height * crowd.busy() / 50) / 2.0);
    double x = axis.x(crowd.from() - schedule.start());
    double width = Math.max(0.6, axis.x(crowd.to() - schedule.start()) - x);
    svg.rect(x, y + height - high, width, high, Theme.BUSY, () -> facts(crowd));
  }

  private void rect(
      long from, long to, double y, double height, String colour, Supplier<String> tooltip) {
    double x = axis.x(from);
    svg.edged(x, y, Math.max(0.6, axis.x(to) - x), height, colour, tooltip);
  }

  private String idle(int row) {
    int lanes = Math.max(1, rows.lanes().get(row));
    long load = rows.spans().get(row).stream().mapToLong(span -> span.duration().nanos()).sum();
    return PictureWords.fill(
        PictureWords.IDLE,
        Map.of(
            "row", rows.names().get(row),
            "idle", new Time(end - load / lanes),
            "whole", new Time(end)));
  }

  private String facts(Crowd crowd) {
    return PictureWords.fill(
        PictureWords.CROWD,
        Map.of(
            "tasks", counted(crowd.tasks(), "task"),
            "row", rows.names().get(crowd.row()),
            "start", new Time(crowd.from() - schedule.start()),
            "end", new Time(crowd.to() - schedule.start()),
            "busy", crowd.busy()));
  }

  private String facts(Span span) {
    var facts =
        PictureWords.fill(
            PictureWords.TASK,
            Map.of(
                "task", span.task(),
                "worker", span.worker(),
                "start", new Time(span.start() - schedule.start()),
                "end", new Time(span.end() - schedule.start()),
                "ran", span.duration()));
    return facts + (span.failed() ? PictureWords.FAILED : "");
  }
}
