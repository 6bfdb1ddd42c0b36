package dev.interleave.show.chart;

import dev.interleave.show.table.ResultTable;
import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Lines over a count, such as the speedup by threads: thick where measured, thin and dashed where
 * not. Counts stand where they are as numbers, so that a straight law is a straight line. From 1 to
 * more than 8 both axes are logarithmic: there too it is straight, and 1, 2, 4 and 100 can be read.
 */
public final class LineChart {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 400;

  /** Ratio of the last count to the first from which on equal ratios have equal lengths. */
  private static final double WIDE = 8;

  private static final double HEADROOM = 1.25;
  private static final double LEAST_RATIO = 4;
  private static final double ROOM = 0.04;

  private final String title;
  private final String xTitle;
  private final String yTitle;
  private final List<Double> xs;
  private final List<Curve> curves = new ArrayList<>();
  private final List<String> told = new ArrayList<>();

  /** Numbers that must be in the picture; laws may leave it. */
  private final List<Double> shown = new ArrayList<>();

  private ResultTable table;

  private LineChart(String title, String xTitle, String yTitle, List<Integer> xs) {
    this.title = title;
    this.xTitle = xTitle;
    this.yTitle = yTitle;
    this.xs = xs.stream().map(Integer::doubleValue).toList();
    this.table = ResultTable.named(title + ": " + yTitle).number(xTitle, 0, xs);
  }

  /** An empty chart over these counts, which must be in ascending order. */
  public static LineChart over(List<Integer> xs, String title, String xTitle, String yTitle) {
    return new LineChart(title, xTitle, yTitle, xs);
  }

  /** Adds what was measured: a thick line with a sign at each point. */
  public LineChart measured(String name, List<? extends Number> ys) {
    return points(name, Curve.plain(ys));
  }

  /** Adds what was measured, with every repeat as a dot; what is rejected is hollow. */
  public LineChart points(String name, List<Measured> points) {
    var curve = new Curve(name, nextColour(), ChartTheme.THICK, Sign.of(curves.size()), xs, points);
    for (var point : points) {
      shown.add(point.value());
      shown.addAll(point.repeats());
    }
    added(curve);
    if (points.stream().anyMatch(point -> point.repeats().size() > 1))
      table = table.text(name + ", each run", points.stream().map(Measured::runs).toList());
    if (points.stream().anyMatch(Measured::isRejected))
      table = table.text(name + ", rejected", points.stream().map(Measured::rejected).toList());
    return this;
  }

  /** Adds what a law says: a thin, dashed line. */
  public LineChart law(String name, List<? extends Number> ys) {
    return thin(name, ys, nextColour(), ChartTheme.dashed(curves.size()));
  }

  /** Adds a guess: a level line in the colour of guesses. */
  public LineChart guess(String name, double y) {
    return guess(name, xs.stream().map(x -> y).toList());
  }

  /** Adds a guess of each number: a line in the colour of guesses. */
  public LineChart guess(String name, List<? extends Number> ys) {
    ys.forEach(y -> shown.add(y.doubleValue()));
    return thin(name, ys, ChartTheme.GUESS, ChartTheme.GUESSED);
  }

  private LineChart thin(String name, List<? extends Number> ys, Color colour, BasicStroke stroke) {
    return added(new Curve(name, colour, stroke, null, xs, Curve.plain(ys)));
  }

  private Color nextColour() {
    return ChartTheme.colour(curves.size());
  }

  private LineChart added(Curve curve) {
    curves.add(curve);
    var ys = curve.values().stream().map(Measured::value).toList();
    table = table.number(curve.label(), 2, ys);
    var numbers = ys.stream().filter(Double::isFinite).toList();
    if (!numbers.isEmpty()) told.add(range(curve.label(), numbers));
    long rejected = curve.values().stream().filter(Measured::isRejected).count();
    if (rejected > 0) told.add(rejected + " of " + curve.label() + " rejected");
    return this;
  }

  private static String range(String name, List<Double> ys) {
    return String.format(
        Locale.ROOT, "%s goes from %.3g to %.3g", name, ys.getFirst(), ys.getLast());
  }

  /** The finished chart. */
  public Chart captioned(String caption) {
    var alt = title + ", " + yTitle + ". " + String.join("; ", told) + ".";
    boolean hollow =
        curves.stream().flatMap(c -> c.values().stream()).anyMatch(Measured::isRejected);
    var note = hollow ? caption + "; hollow: rejected, and the table says why" : caption;
    return new Chart(new PlotChart(frame(), xTitle, curves, WIDTH, HEIGHT), alt, table, note);
  }

  private AxisFrame frame() {
    var ticks = xs.stream().map(AxisFrame.Tick::of).toList();
    var end = isLog() ? " (logarithmic scale)" : "";
    return new AxisFrame(title, xTitle + end, yTitle + end, x(), y(), ticks, true);
  }

  private Scale x() {
    return isLog()
        ? Scale.log(xs.getFirst(), xs.getLast(), ROOM)
        : Scale.linear(xs.getFirst(), xs.getLast(), ROOM);
  }

  private Scale y() {
    double top = HEADROOM * inPicture().max().orElse(1);
    if (!isLog())
      return Scale.linear(Math.min(0, inPicture().min().orElse(0)), top > 0 ? top : 1, 0);
    double least = inPicture().min().orElse(1) / HEADROOM;
    return Scale.log(Math.min(least, top / LEAST_RATIO), top, 0);
  }

  /** What has no logarithm stays on an axis of equal differences. */
  private boolean isLog() {
    return xs.getFirst() > 0
        && xs.getLast() / xs.getFirst() > WIDE
        && inPicture().allMatch(y -> y > 0);
  }

  private DoubleStream inPicture() {
    var numbers = shown.isEmpty() ? laws() : shown.stream();
    return numbers.mapToDouble(Double::doubleValue).filter(Double::isFinite);
  }

  private Stream<Double> laws() {
    return curves.stream().flatMap(curve -> curve.values().stream()).map(Measured::value);
  }
}
