package dev.interleave.show.chart;

import dev.interleave.show.chart.svg.TextAnchor;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands around the numbers: titles, and two axes with a light grid.
 *
 * @param xTicks what is written below, in ascending order
 * @param grid whether numbers on the x axis have a line of the grid
 */
record AxisFrame(
    String title, String xTitle, String yTitle, Scale x, Scale y, List<Tick> xTicks, boolean grid) {
  /** Pixels from one line of text to the next. */
  static final int LINE = 15;

  private static final int TITLES = 48;
  private static final int LETTER = 7;
  private static final int GAP = 8;
  private static final int RIGHT = 16;

  /** A place on the x axis and its name, in a line or several. */
  record Tick(double at, List<String> lines) {
    static Tick of(double number) {
      return new Tick(number, List.of(Scale.text(number)));
    }

    int letters() {
      return lines.stream().mapToInt(String::length).max().orElse(0);
    }
  }

  /**
   * The plot of a picture.
   *
   * @param above pixels between titles and plot, for names of lines
   * @param right the same at the right
   */
  Plot plot(int width, int height, double above, double right) {
    int letters = y.ticks().stream().mapToInt(tick -> Scale.text(tick).length()).max().orElse(0);
    int lines = xTicks.stream().mapToInt(tick -> tick.lines.size()).max().orElse(0);
    double left = LETTER * letters + 2 * GAP;
    double top = TITLES + above;
    double bottom = LINE * lines + GAP + (xTitle.isEmpty() ? 0 : LINE + GAP);
    var box =
        new Rectangle2D.Double(
            left, top, width - left - Math.max(RIGHT, right), height - top - bottom);
    return new Plot(box, x, y);
  }

  void paint(Graphics2D g, Plot plot) {
    var box = plot.box();
    g.setColor(ChartTheme.INK);
    g.setFont(ChartTheme.TITLE);
    TextAnchor.START.write(g, title, 4, 16);
    g.setFont(ChartTheme.LETTERS);
    TextAnchor.START.write(g, yTitle, 4, 36);
    if (!xTitle.isEmpty())
      TextAnchor.MIDDLE.write(
          g, xTitle, box.getCenterX(), box.getMaxY() + lines() * LINE + 3 * GAP);
    for (double tick : y.ticks()) yTick(g, plot, tick);
    for (var tick : seen(plot)) xTick(g, plot, tick);
    line(g, ChartTheme.AXIS, box.getMinX(), box.getMaxY(), box.getMaxX(), box.getMaxY());
  }

  private int lines() {
    return xTicks.stream().mapToInt(tick -> tick.lines.size()).max().orElse(1);
  }

  private void yTick(Graphics2D g, Plot plot, double tick) {
    double at = plot.y(tick);
    line(g, ChartTheme.GRID, plot.box().getMinX(), at, plot.box().getMaxX(), at);
    g.setColor(ChartTheme.INK);
    TextAnchor.END.write(g, Scale.text(tick), plot.box().getMinX() - GAP, at + 4);
  }

  private void xTick(Graphics2D g, Plot plot, Tick tick) {
    double at = plot.x(tick.at);
    double bottom = plot.box().getMaxY();
    if (grid) line(g, ChartTheme.GRID, at, plot.box().getMinY(), at, bottom + 4);
    g.setColor(ChartTheme.INK);
    for (int i = 0; i < tick.lines.size(); i++)
      TextAnchor.MIDDLE.write(g, tick.lines.get(i), at, bottom + GAP + (i + 0.7) * LINE);
  }

  private static void line(Graphics2D g, Color colour, double x1, double y1, double x2, double y2) {
    g.setColor(colour);
    g.setStroke(ChartTheme.HAIR);
    g.draw(new Line2D.Double(x1, y1, x2, y2));
  }

  /** Those whose names do not overlap; the last one always is among them. */
  private List<Tick> seen(Plot plot) {
    var seen = new ArrayList<Tick>();
    for (var tick : xTicks.reversed())
      if (seen.isEmpty() || right(plot, tick) < left(plot, seen.getFirst())) seen.addFirst(tick);
    return seen;
  }

  private static double left(Plot plot, Tick tick) {
    return plot.x(tick.at) - LETTER * tick.letters() / 2.0;
  }

  private static double right(Plot plot, Tick tick) {
    return plot.x(tick.at) + LETTER * tick.letters() / 2.0 + 2;
  }
}
