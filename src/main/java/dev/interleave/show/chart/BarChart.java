package dev.interleave.show.chart;

import dev.interleave.show.table.ResultTable;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One bar a strategy, with its value above it, and at most one guess as a level line. */
public final class BarChart {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 360;
  private static final double HEADROOM = 1.15;

  private final String title;
  private final String yTitle;
  private final List<String> names;
  private final List<Double> values;
  private List<List<Double>> samples;
  private Curve guess;
  private ResultTable table;

  private BarChart(String title, String yTitle, List<String> names, List<Double> values) {
    this.title = title;
    this.yTitle = yTitle;
    this.names = List.copyOf(names);
    this.values = List.copyOf(values);
    this.samples = values.stream().map(value -> List.<Double>of()).toList();
    this.table = ResultTable.named(title).text("strategy", names).number(yTitle, 1, values);
  }

  /** A chart of {@code values}, which stand in the unit that {@code yTitle} names. */
  public static BarChart of(String title, String yTitle, List<String> names, List<Double> values) {
    return new BarChart(title, yTitle, names, values);
  }

  /**
   * Adds every sample as a dot on its bar.
   *
   * @param samples those of each bar; drawn only where there are several
   */
  public BarChart samples(List<List<Double>> samples) {
    this.samples = List.copyOf(samples);
    var each = measured().stream().map(Measured::runs).toList();
    if (samples.stream().anyMatch(runs -> runs.size() > 1)) table = table.text("each run", each);
    return this;
  }

  private List<Measured> measured() {
    return IntStream.range(0, values.size())
        .mapToObj(i -> new Measured(values.get(i), samples.get(i), ""))
        .toList();
  }

  /** Adds a guess: a level line in the colour of guesses. */
  public BarChart guess(String name, double value) {
    var ends = List.of(0.0, (double) names.size());
    var level = Curve.plain(List.of(value, value));
    guess = new Curve(name, ChartTheme.GUESS, ChartTheme.GUESSED, null, ends, level);
    table = table.number(name, 1, names.stream().map(n -> value).toList());
    return this;
  }

  /** The finished chart. */
  public Chart captioned(String caption) {
    var alt = new StringBuilder(title).append(".");
    for (int i = 0; i < names.size(); i++)
      alt.append(String.format(Locale.ROOT, " %s: %.1f.", names.get(i), values.get(i)));
    var bars = new BarPlot(title, yTitle, names, measured(), guess, y(), WIDTH, HEIGHT);
    return new Chart(bars, alt.toString(), table, caption);
  }

  private Scale y() {
    var guessed =
        guess == null ? Stream.<Double>of() : Stream.of(guess.values().getFirst().value());
    var all = Stream.of(values.stream(), samples.stream().flatMap(List::stream), guessed);
    double top = all.flatMap(s -> s).mapToDouble(Double::doubleValue).max().orElse(0);
    return Scale.linear(0, top > 0 ? HEADROOM * top : 1, 0);
  }
}
