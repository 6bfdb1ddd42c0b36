package dev.interleave.show.chart;

import dev.interleave.show.table.ResultTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Every sample over its repetition: crosses while warming up, dots where they count. */
public final class DotChart {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 380;
  private static final double HEADROOM = 1.08;
  private static final double ROOM = 0.03;

  private final String title;
  private final String yTitle;
  private final List<Curve> curves = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private final List<String> columns = new ArrayList<>();
  private int ways;
  private boolean warmup;

  private DotChart(String title, String yTitle) {
    this.title = title;
    this.yTitle = yTitle;
  }

  /** An empty chart. */
  public static DotChart of(String title, String yTitle) {
    return new DotChart(title, yTitle);
  }

  /** Adds one way's samples, those of the warm-up first. */
  public DotChart add(String label, List<Double> warmup, List<Double> counted) {
    var colour = ChartTheme.colour(ways);
    var late = numbers(warmup.size() + 1, counted);
    add(label, new Curve(label, colour, null, Sign.of(ways++), late, Curve.plain(counted)));
    var early = numbers(1, warmup);
    if (!warmup.isEmpty())
      add(label + ", warm-up", new Curve("", colour, null, Sign.CROSS, early, Curve.plain(warmup)));
    this.warmup |= !warmup.isEmpty();
    told.add(String.format(Locale.ROOT, "%s: %s", label, range(counted)));
    return this;
  }

  private void add(String column, Curve curve) {
    columns.add(column);
    curves.add(curve);
  }

  /** A row a repetition, counted from the first one of the warm-up as in the picture. */
  private ResultTable table() {
    int last = (int) last();
    var table = ResultTable.named(title + ": " + yTitle);
    table = table.number("repetition", 0, IntStream.rangeClosed(1, last).boxed().toList());
    for (int i = 0; i < curves.size(); i++)
      table = table.number(columns.get(i), 2, cells(curves.get(i), last));
    return table;
  }

  /** The numbers of a curve, nothing where it has none. */
  private static List<Double> cells(Curve curve, int rows) {
    var cells = new ArrayList<Double>(Collections.nCopies(rows, null));
    for (int i = 0; i < curve.size(); i++)
      cells.set(curve.xs().get(i).intValue() - 1, curve.values().get(i).value());
    return cells;
  }

  private double last() {
    return curves.stream().flatMap(c -> c.xs().stream()).max(Double::compare).orElse(1.0);
  }

  private static String range(List<Double> values) {
    var all = values.stream().mapToDouble(Double::doubleValue).summaryStatistics();
    return String.format(
        Locale.ROOT, "%d runs from %.1f to %.1f", all.getCount(), all.getMin(), all.getMax());
  }

  private static List<Double> numbers(int from, List<Double> values) {
    return IntStream.range(from, from + values.size()).mapToObj(n -> (double) n).toList();
  }

  /** The finished chart. */
  public Chart captioned(String caption) {
    var alt = title + ", " + yTitle + ". " + String.join("; ", told) + ".";
    var chart = new PlotChart(frame(), "repetition", curves, WIDTH, HEIGHT);
    return new Chart(chart, alt, table(), warmup ? caption + "; crosses are warm-up" : caption);
  }

  private AxisFrame frame() {
    var y = Scale.linear(Math.min(0, ys().min().orElse(0)), HEADROOM * ys().max().orElse(1), 0);
    var x = Scale.linear(1, last(), ROOM);
    var ticks =
        x.ticks().stream()
            .filter(t -> t >= 1 && t == Math.rint(t))
            .map(AxisFrame.Tick::of)
            .toList();
    return new AxisFrame(title, "repetition, from 1", yTitle, x, y, ticks, false);
  }

  private DoubleStream ys() {
    return curves.stream().flatMap(c -> c.values().stream()).mapToDouble(Measured::value);
  }
}
