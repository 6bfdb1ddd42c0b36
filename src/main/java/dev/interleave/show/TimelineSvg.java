package dev.interleave.show;

import dev.interleave.schedule.Schedule;
import dev.interleave.schedule.Span;
import dev.interleave.schedule.Time;
import java.util.List;
import java.util.Locale;

/** Writes a timeline as SVG: true rectangles, text that can be searched, a tooltip on every bar. */
final class TimelineSvg {
  private static final int WIDTH = 860;
  private static final int LETTER = 7;
  private static final int TITLE = 24;
  private static final int GAP = 14;
  private static final int ROWS_HEIGHT = 420;
  private static final double EDGED = 3;
  private static final String EDGE = " stroke=\"" + Theme.GROUND + "\" stroke-width=\"0.8\"";

  private final Timeline timeline;
  private final List<Rows> rows;
  private final Axis axis;
  private final StringBuilder out = new StringBuilder();
  private double y = 4;

  TimelineSvg(Timeline timeline) {
    this.timeline = timeline;
    this.rows = timeline.panels().stream().map(panel -> Rows.of(panel.schedule())).toList();
    int longest =
        rows.stream().flatMap(r -> r.names().stream()).mapToInt(String::length).max().orElse(0);
    double left = 12 + LETTER * Math.min(22, longest);
    this.axis = new Axis(timeline.end(), left, WIDTH - left - 34);
  }

  String draw() {
    double top = y + TITLE;
    for (int i = 0; i < rows.size(); i++) panel(timeline.panels().get(i), rows.get(i));
    double bottom = y - GAP;
    ticks(bottom);
    for (var mark : timeline.marks()) mark(mark, top, bottom);
    text(0, y + 36, "start", "", timeline.caption(), "opacity=\"0.75\"");
    return open(y + 44) + out + "</svg>";
  }

  private String open(double height) {
    return format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %.0f\" width=\"100%%\""
            + " style=\"max-width:%dpx\" role=\"img\" aria-label=\"%s\" font-size=\"12\""
            + " font-family=\"system-ui, sans-serif\" fill=\"%s\"><title>%s</title>",
        WIDTH, height, WIDTH, Html.escape(timeline.alt()), Theme.INK, "Timeline");
  }

  private void panel(Panel panel, Rows rows) {
    var title = "%s: %s".formatted(panel.title(), panel.schedule().makespan());
    text(axis.left(), y + 14, "start", "font-weight=\"600\" font-size=\"13\"", title, "");
    y += TITLE;
    double height = Math.min(22, (double) ROWS_HEIGHT / Math.max(1, rows.size()));
    for (int i = 0; i < rows.size(); i++, y += height) row(panel.schedule(), rows, i, height);
    y += GAP;
  }

  private void row(Schedule schedule, Rows rows, int index, double height) {
    double bar = height > 8 ? height - 4 : height * 0.9;
    if (height > 11 || index % (int) Math.ceil(11 / height) == 0)
      text(axis.left() - 6, y + bar / 2 + 4, "end", "", rows.names().get(index), "");
    long end = schedule.makespan().nanos();
    rect(0, end, bar, Theme.IDLE, idle(rows.names().get(index), rows.spans().get(index), end));
    for (var span : rows.spans().get(index))
      rect(
          span.start() - schedule.start(),
          span.end() - schedule.start(),
          bar,
          span.failed() ? Theme.FAILED : Theme.BUSY,
          facts(schedule, span));
  }

  private static String idle(String row, List<Span> spans, long end) {
    long load = spans.stream().mapToLong(span -> span.duration().nanos()).sum();
    return "%s: idle for %s of %s".formatted(row, new Time(end - load), new Time(end));
  }

  private static String facts(Schedule schedule, Span span) {
    return "task %d on %s: from %s to %s, took %s%s"
        .formatted(
            span.task(),
            span.worker(),
            new Time(span.start() - schedule.start()),
            new Time(span.end() - schedule.start()),
            span.duration(),
            span.failed() ? ", failed" : "");
  }

  /** A bar has an edge in the colour of the ground, so that neighbours stay apart. */
  private void rect(long from, long to, double height, String colour, String tooltip) {
    double x = axis.x(from);
    double width = Math.max(0.6, axis.x(to) - x);
    out.append(
        format(
            "<rect x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\" fill=\"%s\"%s>"
                + "<title>%s</title></rect>",
            x, y, width, height, colour, width > EDGED ? EDGE : "", Html.escape(tooltip)));
  }

  private void ticks(double bottom) {
    for (var tick : axis.ticks()) {
      double x = axis.x(tick.nanos());
      line(x, bottom, bottom + 4, Theme.INK, "");
      text(x, bottom + 17, "middle", "", axis.label(tick), "");
    }
  }

  private void mark(Mark mark, double top, double bottom) {
    double x = axis.x(mark.at().nanos());
    line(x, top - 6, bottom + 4, Theme.GUESS, "stroke-dasharray=\"5 4\" stroke-width=\"2\"");
    boolean onTheLeft = x < axis.left() + axis.width() / 2;
    text(
        onTheLeft ? x + 5 : x - 5,
        top - 10,
        onTheLeft ? "start" : "end",
        "font-weight=\"600\"",
        "%s: %s".formatted(mark.label(), mark.at()),
        "");
  }

  private void line(double x, double from, double to, String colour, String more) {
    out.append(
        format(
            "<line x1=\"%.2f\" x2=\"%.2f\" y1=\"%.2f\" y2=\"%.2f\" stroke=\"%s\" %s/>",
            x, x, from, to, colour, more));
  }

  private void text(double x, double at, String anchor, String font, String text, String more) {
    out.append(
        format(
            "<text x=\"%.2f\" y=\"%.2f\" text-anchor=\"%s\" %s %s>%s</text>",
            x, at, anchor, font, more, Html.escape(text)));
  }

  private static String format(String template, Object... values) {
    return String.format(Locale.ROOT, template, values);
  }
}
