package dev.interleave.show;

import java.util.List;
import java.util.stream.Stream;

/** Writes a timeline as SVG: true shapes, text that can be searched. */
final class TimelineSvg {
  private static final int WIDTH = 860;
  private static final int LETTER = 7;
  private static final int TITLE = 24;
  private static final int GAP = 14;
  private static final int ROWS_HEIGHT = 420;

  private final Timeline timeline;
  private final List<Layout> layouts;
  private final Axis axis;
  private final Legend legend;
  private final Svg svg;
  private double y = 4;

  TimelineSvg(Timeline timeline, List<Layout> layouts, Svg svg) {
    this.timeline = timeline;
    this.svg = svg;
    this.layouts = layouts;
    int longest =
        layouts.stream()
            .flatMap(l -> l.rows().names().stream())
            .mapToInt(String::length)
            .max()
            .orElse(0);
    double left = 12 + LETTER * Math.min(22, longest);
    this.axis = new Axis(timeline.end(), left, WIDTH - left - 34);
    this.legend = new Legend(timeline, WIDTH);
  }

  String draw() {
    double top = y + TITLE;
    for (int i = 0; i < layouts.size(); i++) panel(timeline.panels().get(i), layouts.get(i));
    double bottom = y - GAP;
    ticks(bottom);
    for (var mark : timeline.marks()) mark(mark, top, bottom);
    y = legend.draw(svg, axis.left(), y + 18);
    notes().forEach(this::note);
    return svg.document(WIDTH, y + 8, timeline.alt());
  }

  private List<String> notes() {
    return Stream.concat(Stream.of(timeline.caption()), timeline.notes(layouts).stream()).toList();
  }

  private void note(String note) {
    y += 17;
    svg.text(0, y, "start", "opacity=\"0.75\"", note);
  }

  private void panel(Panel panel, Layout layout) {
    var rows = layout.rows();
    var title = "%s: %s".formatted(panel.title(), panel.schedule().makespan());
    svg.text(axis.left(), y + 14, "start", "font-weight=\"600\" font-size=\"13\"", title);
    y += TITLE;
    double height = Math.min(22, (double) ROWS_HEIGHT / Math.max(1, rows.size()));
    var bars = new Bars(svg, axis, panel, layout);
    for (int i = 0; i < rows.size(); i++, y += height) row(bars, rows, i, height);
    y += GAP;
  }

  private void row(Bars bars, Rows rows, int index, double height) {
    double bar = height > 8 ? height - 4 : height * 0.9;
    if (height > 11 || index % (int) Math.ceil(11 / height) == 0)
      svg.text(axis.left() - 6, y + bar / 2 + 4, "end", "", rows.names().get(index));
    bars.draw(index, y, bar);
  }

  private void ticks(double bottom) {
    for (var tick : axis.ticks()) {
      double x = axis.x(tick.nanos());
      svg.line(x, bottom, bottom + 4, Theme.INK, "");
      svg.text(x, bottom + 17, "middle", "", axis.label(tick));
    }
  }

  private void mark(Mark mark, double top, double bottom) {
    double x = axis.x(mark.at().nanos());
    svg.line(x, top - 6, bottom + 4, Theme.GUESS, "stroke-dasharray=\"5 4\" stroke-width=\"2\"");
    boolean onTheLeft = x < axis.left() + axis.width() / 2;
    svg.text(
        onTheLeft ? x + 5 : x - 5,
        top - 10,
        onTheLeft ? "start" : "end",
        "font-weight=\"600\"",
        "%s: %s".formatted(mark.label(), mark.at()));
  }
}
