package dev.interleave.show.chart;

import dev.interleave.show.table.ResultTable;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** One bar a strategy, with its value at its end, and at most one guess as a level line. */
public final class BarChart {
  private final List<String> names;
  private final List<Double> values;
  private final CategoryChart chart;
  private ResultTable table;

  private BarChart(String title, String yTitle, List<String> names, List<Double> values) {
    this.names = List.copyOf(names);
    this.values = List.copyOf(values);
    this.chart =
        new CategoryChartBuilder().width(720).height(340).title(title).yAxisTitle(yTitle).build();
    this.table = ResultTable.named(title).text("strategy", names).number(yTitle, 1, values);
    style();
    chart.addSeries(yTitle, names, values);
  }

  /** A chart of {@code values}, which stand in the unit that {@code yTitle} names. */
  public static BarChart of(String title, String yTitle, List<String> names, List<Double> values) {
    return new BarChart(title, yTitle, names, values);
  }

  private void style() {
    var styler = chart.getStyler();
    ChartTheme.apply(styler);
    styler.setLegendVisible(false);
    styler.setLegendPosition(LegendPosition.OutsideS);
    styler.setLegendLayout(LegendLayout.Horizontal);
    styler.setOverlapped(true);
    styler.setAvailableSpaceFill(0.5);
    styler.setLabelsVisible(true);
    styler.setYAxisMin(0.0);
    styler.setDecimalPattern("#,##0.#");
  }

  /**
   * Adds every sample as a dot on its bar.
   *
   * @param samples those of each bar; drawn only where there are several
   */
  public BarChart samples(List<List<Double>> samples) {
    int most = samples.stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < most && most > 1; i++) sample(i + 1, nth(samples, i));
    return this;
  }

  private static List<Double> nth(List<List<Double>> samples, int n) {
    return samples.stream().map(s -> n < s.size() ? s.get(n) : null).toList();
  }

  private void sample(int round, List<Double> values) {
    var series = chart.addSeries("round " + round, names, values);
    series.setChartCategorySeriesRenderStyle(CategorySeriesRenderStyle.Scatter);
    series.setMarker(SeriesMarkers.CIRCLE);
    series.setMarkerColor(ChartTheme.SAMPLE);
    series.setShowInLegend(false);
  }

  /** Adds a guess: a level line in the colour of guesses. */
  public BarChart guess(String name, double value) {
    var series = chart.addSeries(name, names, names.stream().map(n -> value).toList());
    series.setChartCategorySeriesRenderStyle(CategorySeriesRenderStyle.Line);
    series.setMarker(SeriesMarkers.NONE);
    series.setLineStyle(ChartTheme.THIN);
    series.setLineColor(ChartTheme.GUESS_COLOR);
    chart.getStyler().setLegendVisible(true);
    table = table.number(name, 1, names.stream().map(n -> value).toList());
    return this;
  }

  /** The finished chart. */
  public Chart captioned(String caption) {
    var alt = new StringBuilder(chart.getTitle()).append(".");
    for (int i = 0; i < names.size(); i++)
      alt.append(String.format(Locale.ROOT, " %s: %.1f.", names.get(i), values.get(i)));
    return new Chart(chart, alt.toString(), table, caption);
  }
}
