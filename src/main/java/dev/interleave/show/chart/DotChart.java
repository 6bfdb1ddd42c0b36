package dev.interleave.show.chart;

import dev.interleave.show.table.ResultTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Every sample over its repetition: grey crosses while warming up, dots where they count. */
public final class DotChart {
  private final XYChart chart;
  private final List<String> told = new ArrayList<>();
  private ResultTable table;
  private int ways;

  private DotChart(String title, String yTitle) {
    this.chart =
        new XYChartBuilder()
            .width(720)
            .height(360)
            .title(title)
            .xAxisTitle("repetition, from 1")
            .yAxisTitle(yTitle)
            .build();
    this.table = ResultTable.named(title + ": " + yTitle);
    style();
  }

  private void style() {
    var styler = chart.getStyler();
    ChartTheme.apply(styler);
    styler.setDefaultSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
    styler.setLegendPosition(LegendPosition.OutsideS);
    styler.setLegendLayout(LegendLayout.Horizontal);
    styler.setYAxisMin(0.0);
    styler.setXAxisDecimalPattern("0");
    styler.setYAxisDecimalPattern("#,##0.##");
    styler.setMarkerSize(7);
  }

  /** An empty chart. */
  public static DotChart of(String title, String yTitle) {
    return new DotChart(title, yTitle);
  }

  /** Adds one way's samples, those of the warm-up first. */
  public DotChart add(String label, List<Double> warmup, List<Double> counted) {
    var colour = ChartTheme.SERIES[ways++ % ChartTheme.SERIES.length];
    if (!warmup.isEmpty()) {
      var early = chart.addSeries(label + ", warm-up", numbers(1, warmup), warmup);
      early.setMarker(SeriesMarkers.CROSS).setMarkerColor(colour.brighter());
      early.setShowInLegend(false);
    }
    var late = chart.addSeries(label, numbers(warmup.size() + 1, counted), counted);
    late.setMarker(SeriesMarkers.CIRCLE).setMarkerColor(colour);
    table = tall(label, counted);
    told.add(String.format(Locale.ROOT, "%s: %s", label, range(counted)));
    return this;
  }

  private ResultTable tall(String label, List<Double> counted) {
    if (table.isEmpty()) table = table.number("repetition", 0, numbers(1, counted));
    return table.number(label, 2, counted);
  }

  private static String range(List<Double> values) {
    var all = values.stream().mapToDouble(Double::doubleValue).summaryStatistics();
    return String.format(
        Locale.ROOT, "%d runs from %.1f to %.1f", all.getCount(), all.getMin(), all.getMax());
  }

  private static List<Integer> numbers(int from, List<Double> values) {
    return IntStream.range(from, from + values.size()).boxed().toList();
  }

  /** The finished chart. */
  public Chart captioned(String caption) {
    var alt = chart.getTitle() + ". " + String.join("; ", told) + ".";
    return new Chart(chart, alt, table, caption + "; crosses are warm-up");
  }
}
