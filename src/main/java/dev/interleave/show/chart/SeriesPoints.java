package dev.interleave.show.chart;

import dev.interleave.show.table.ResultTable;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.internal.series.AxesChartSeries;
import org.knowm.xchart.internal.series.Series;

/** The points of a chart that a learner made with XChart: words for who points at one, a table. */
final class SeriesPoints {
  /** With more of them a picture is no longer read point by point. */
  private static final int MOST = 400;

  private final XYChart chart;
  private final List<XYSeries> series;

  private SeriesPoints(XYChart chart, Collection<XYSeries> series) {
    this.chart = chart;
    int all = series.stream().mapToInt(s -> s.getXData().length).sum();
    this.series = all > MOST ? List.of() : List.copyOf(series);
  }

  /** Those of a chart of numbers over numbers; of any other kind there are none. */
  static SeriesPoints of(Chart<?, ?> chart) {
    if (chart instanceof XYChart xy) return new SeriesPoints(xy, xy.getSeriesCollection());
    return new SeriesPoints(null, List.of());
  }

  /** A chart of a learner's in a sentence. */
  static String told(Chart<?, ?> chart) {
    var told = new StringJoiner("; ", chart.getTitle() + ". ", ".").setEmptyValue(chart.getTitle());
    chart.getSeriesCollection().forEach(series -> told.add(told(series)));
    return told.toString();
  }

  private static String told(Series series) {
    if (!(series instanceof AxesChartSeries axes)) return series.getLabel();
    return String.format(
        Locale.ROOT, "%s from %.3g to %.3g", axes.getLabel(), axes.getYMin(), axes.getYMax());
  }

  /** Puts words where the points were painted. */
  void mark(Graphics2D g) {
    for (var each : series)
      for (int i = 0; i < each.getXData().length; i++)
        if (Double.isFinite(each.getYData()[i])) mark(g, each, i);
  }

  private void mark(Graphics2D g, XYSeries series, int i) {
    double x = series.getXData()[i];
    double y = series.getYData()[i];
    var words =
        "%s %s, %s: %s"
            .formatted(chart.getXAxisTitle(), Scale.text(x), series.getLabel(), Scale.text(y));
    double down = chart.getScreenYFromChart(y, series.getYAxisGroup());
    Sign.unseen(g, chart.getScreenXFromChart(x), down, words.strip());
  }

  /** A row a point. */
  ResultTable table() {
    var table = ResultTable.named("points");
    if (series.isEmpty()) return table;
    var names = new ArrayList<String>();
    var xs = new ArrayList<Double>();
    var ys = new ArrayList<Double>();
    for (var each : series)
      for (int i = 0; i < each.getXData().length; i++) {
        names.add(each.getLabel());
        xs.add(each.getXData()[i]);
        ys.add(each.getYData()[i]);
      }
    return table
        .text("series", names)
        .number(axis(chart.getXAxisTitle(), "x"), 3, xs)
        .number(axis(chart.getYAxisTitle(), "y"), 3, ys);
  }

  private static String axis(String title, String otherwise) {
    return title == null || title.isBlank() ? otherwise : title;
  }
}
