package dev.interleave.show;

import dev.interleave.schedule.Activity;
import dev.interleave.schedule.Segment;
import dev.interleave.schedule.State;
import dev.interleave.schedule.Time;
import java.util.function.Supplier;

/** Draws one task's bar split into states: a colour, a letter where it fits, and a tooltip. */
final class StateBar {
  private static final double LEAST = 0.8;
  private static final double ROOM_FOR_A_LETTER = 13;
  private static final double ROOM_ABOVE = 11;

  private final Svg svg;
  private final Axis axis;
  private final long start;

  /**
   * @param start when the run began, on the clock of the spans
   */
  StateBar(Svg svg, Axis axis, long start) {
    this.svg = svg;
    this.axis = axis;
    this.start = start;
  }

  void draw(Activity activity, double y, double height) {
    long least = Math.round(LEAST * axis.end().nanos() / axis.width());
    for (var segment : Blend.of(activity.segments(), least)) segment(activity, segment, y, height);
    if (activity.span().failed()) failed(activity, y, height);
  }

  private void segment(Activity activity, Segment segment, double y, double height) {
    double x = axis.x(segment.start() - start);
    double width = width(segment.start(), segment.end(), segment.end() == activity.span().end());
    var state = segment.state();
    svg.rect(x, y, width, height, Theme.of(state), () -> facts(activity, segment));
    if (state == State.COMPUTING) withoutCore(activity, x, width, y, height);
    else if (width > ROOM_FOR_A_LETTER && height > ROOM_ABOVE)
      letter(state, x + width / 2, y + height / 2);
  }

  private void letter(State state, double x, double y) {
    var style = "font-size=\"11\" pointer-events=\"none\" fill=\"%s\"".formatted(Theme.on(state));
    svg.text(x, y + 4, "middle", style, "" + state.letter());
  }

  /** Where in its computing time a task had no core is unknown, so it is told by height alone. */
  private void withoutCore(Activity activity, double x, double width, double y, double height) {
    double share = activity.shareWithoutCore();
    if (share * height < 0.5) return;
    Supplier<String> tooltip =
        () ->
            "task %d on %s: without a core for about %s of its computing time, at unknown moments"
                .formatted(
                    activity.span().task(),
                    activity.span().worker(),
                    activity.total(State.NO_CORE));
    svg.rect(x, y, width, share * height, Theme.of(State.NO_CORE), tooltip);
  }

  private void failed(Activity activity, double y, double height) {
    var span = activity.span();
    svg.rect(
        axis.x(span.start() - start),
        y + height - 2,
        width(span.start(), span.end(), true),
        3,
        Theme.FAILED,
        () -> "task %d on %s failed".formatted(span.task(), span.worker()));
  }

  /** Only the last segment leaves a hair of ground on its right, to keep tasks apart. */
  private double width(long from, long to, boolean last) {
    double width = axis.x(to) - axis.x(from);
    return Math.max(0.6, last ? width - 0.8 : width);
  }

  private String facts(Activity activity, Segment segment) {
    var span = activity.span();
    var carrier = activity.carrier().isEmpty() ? "" : ", carried by " + activity.carrier();
    return "task %d on %s: %s, from %s to %s, for %s of the task's %s%s"
        .formatted(
            span.task(),
            span.worker(),
            segment.text(),
            new Time(segment.start() - start),
            new Time(segment.end() - start),
            segment.duration(),
            span.duration(),
            carrier);
  }
}
