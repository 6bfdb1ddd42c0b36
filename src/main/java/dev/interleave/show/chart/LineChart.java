package dev.interleave.show.chart;

import dev.interleave.show.table.ResultTable;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Lines over a count, such as the speedup by threads: thick where measured, thin where not. The
 * counts stand at equal distances, so that 1, 2, 4 and 100 can all be read.
 */
public final class LineChart {
  private static final double HEADROOM = 1.25;

  private final List<Integer> xs;
  private final LabelledChart chart;
  private final List<String> told = new ArrayList<>();
  private ResultTable table;
  private double top;

  private LineChart(String title, String xTitle, String yTitle, List<Integer> xs) {
    this.xs = List.copyOf(xs);
    this.chart =
        new LabelledChart(
            new CategoryChartBuilder()
                .width(870)
                .height(400)
                .title(title)
                .xAxisTitle(xTitle)
                .yAxisTitle(yTitle));
    this.table = ResultTable.named(title + ": " + yTitle).number(xTitle, 0, xs);
    style();
  }

  /** An empty chart over these counts, which must be in ascending order. */
  public static LineChart over(List<Integer> xs, String title, String xTitle, String yTitle) {
    return new LineChart(title, xTitle, yTitle, xs);
  }

  private void style() {
    var styler = chart.getStyler();
    ChartTheme.apply(styler);
    styler.setLegendVisible(false);
    styler.setXAxisTickMarkSpacingHint(20);
    styler.setYAxisMin(0.0);
    styler.setDefaultSeriesRenderStyle(CategorySeriesRenderStyle.Line);
    styler.setOverlapped(true);
  }

  /** Adds what was measured: a thick line with a dot at each point. */
  public LineChart measured(String name, List<Double> ys) {
    var colour = nextColour();
    var series = chart.addSeries(name, xs, ys);
    series.setMarker(SeriesMarkers.CIRCLE);
    series.setLineStyle(ChartTheme.THICK);
    makeRoomFor(ys.stream().mapToDouble(y -> y).max().orElse(1));
    return told(name, ys, colour);
  }

  /** Adds what a law says: a thin, dashed line. */
  public LineChart law(String name, List<Double> ys) {
    return thin(name, ys, nextColour());
  }

  private LineChart thin(String name, List<Double> ys, Color colour) {
    var series = chart.addSeries(name, xs, ys);
    series.setMarker(SeriesMarkers.NONE);
    series.setLineStyle(ChartTheme.THIN);
    series.setLineColor(colour);
    return told(name, ys, colour);
  }

  /** Adds a guess: a level line in the colour of guesses. */
  public LineChart guess(String name, double y) {
    makeRoomFor(y);
    return thin(name, xs.stream().map(x -> y).toList(), ChartTheme.GUESS_COLOR);
  }

  private Color nextColour() {
    return ChartTheme.SERIES[chart.getSeriesCollection().size() % ChartTheme.SERIES.length];
  }

  /** A law may leave the picture at the top; what was measured and guessed fills it. */
  private void makeRoomFor(double y) {
    top = Math.max(top, HEADROOM * y);
    chart.getStyler().setYAxisMax(top);
  }

  private LineChart told(String name, List<Double> ys, Color colour) {
    chart.label(name, ys.getLast(), colour);
    table = table.number(name, 2, ys);
    told.add(
        String.format(Locale.ROOT, "%s goes from %.3g to %.3g", name, ys.getFirst(), ys.getLast()));
    return this;
  }

  /** The finished chart. */
  public Chart captioned(String caption) {
    var alt = chart.getTitle() + ". " + String.join("; ", told) + ".";
    return new Chart(chart, alt, table, caption);
  }
}
