package dev.interleave.show.chart;

import dev.interleave.json.JsonWriter;
import dev.interleave.show.Html;
import dev.interleave.show.Theme;
import dev.interleave.show.chart.svg.SvgGraphics;
import dev.interleave.show.table.ResultTable;
import java.awt.BasicStroke;
import java.awt.Font;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * An XChart chart with what belongs beside it.
 *
 * @param chart the chart, free to be styled further
 * @param alt what it shows, in a sentence
 * @param table its numbers
 * @param caption what a reader must know, such as the machine
 */
public record Chart(
    org.knowm.xchart.internal.chartpart.Chart<?, ?> chart,
    String alt,
    ResultTable table,
    String caption)
    implements Html {
  /** A learner's chart as it is, without numbers or a caption beside it. */
  public static Chart of(org.knowm.xchart.internal.chartpart.Chart<?, ?> chart) {
    return new Chart(chart, SeriesPoints.told(chart), ResultTable.named(chart.getTitle()), "");
  }

  /** A learner's chart, given the fonts, lines and colours that the lab's charts have. */
  public static Chart themed(org.knowm.xchart.internal.chartpart.Chart<?, ?> chart) {
    var styler = chart.getStyler();
    ChartTheme.apply(styler);
    styler.setSeriesLines(new BasicStroke[] {ChartTheme.THICK});
    styler.setSeriesMarkers(
        new Marker[] {
          SeriesMarkers.CIRCLE,
          SeriesMarkers.SQUARE,
          SeriesMarkers.DIAMOND,
          SeriesMarkers.TRIANGLE_UP
        });
    styler.setLegendPosition(LegendPosition.OutsideS);
    styler.setLegendLayout(LegendLayout.Horizontal);
    return of(chart);
  }

  /** Whether it is of shapes and text alone; one that holds an image is a PNG as a whole. */
  public boolean isSvg() {
    try {
      return chart instanceof Framed || !svg().isEmpty();
    } catch (UnsupportedOperationException image) {
      return false;
    }
  }

  /**
   * The chart as SVG: sharp at any size, in the page's colours, each point with its numbers.
   *
   * @throws UnsupportedOperationException if it holds what is no shape and no text, as an image
   */
  public String svg() {
    var graphics = graphics();
    chart.paint(graphics, chart.getWidth(), chart.getHeight());
    if (!(chart instanceof Framed)) SeriesPoints.of(chart).mark(graphics);
    var data = chart instanceof Framed framed ? framed.data() : Map.<String, String>of();
    return graphics.document(chart.getWidth(), chart.getHeight(), alt, caption, data);
  }

  /** Charts of the lab hand over their texts as such. */
  private SvgGraphics graphics() {
    var fonts = chart instanceof Framed ? List.<Font>of() : ChartTheme.fonts(chart.getStyler());
    return SvgGraphics.empty(fonts, chart instanceof HeatMapChart);
  }

  private String image() {
    return "<img width=\"%d\" height=\"%d\" alt=\"%s\" style=\"max-width:100%%;height:auto\" src=\"data:image/png;base64,%s\"/>"
        .formatted(
            chart.getWidth(),
            chart.getHeight(),
            Html.escape(alt),
            Base64.getEncoder().encodeToString(png()));
  }

  /** The chart as a PNG of twice its size, for where no SVG can be shown. */
  public byte[] png() {
    return Png.of(chart);
  }

  /** What stands below the picture: the caption, and the numbers, folded. */
  public String below() {
    var numbers = table.isEmpty() ? SeriesPoints.of(chart).table() : table;
    var folded =
        "<details><summary>The numbers as a table</summary>" + numbers.html() + "</details>";
    return "<figcaption style=\"opacity:0.8;font-size:12px\">"
        + Html.escape(caption)
        + (numbers.isEmpty() ? "" : folded)
        + "</figcaption>";
  }

  /** What a page needs that draws the SVG: {@code colours} and {@code alt}. */
  public String json() {
    return JsonWriter.object(
        Map.of("colours", JsonWriter.value(Theme.colours()), "alt", JsonWriter.text(alt)));
  }

  @Override
  public String html() {
    return "<figure style=\"margin:0\">" + (isSvg() ? svg() : image()) + below() + "</figure>";
  }

  @Override
  public String toString() {
    var numbers = table.isEmpty() ? alt : table.toString();
    return caption.isEmpty() ? numbers : numbers + "\n(" + caption + ")";
  }
}
