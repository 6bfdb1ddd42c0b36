package dev.interleave.show.chart;

import dev.interleave.show.Html;
import dev.interleave.show.table.ResultTable;
import java.awt.BasicStroke;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Locale;
import java.util.StringJoiner;
import javax.imageio.ImageIO;
import org.knowm.xchart.internal.series.AxesChartSeries;
import org.knowm.xchart.internal.series.Series;
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
  /** Pixels a point, so that lines and letters are sharp on a dense screen. */
  private static final int SCALE = 2;

  /** A learner's chart as it is, without numbers or a caption beside it. */
  public static Chart of(org.knowm.xchart.internal.chartpart.Chart<?, ?> chart) {
    return new Chart(chart, told(chart), ResultTable.named(chart.getTitle()), "");
  }

  /** A learner's chart, given the fonts, lines and colours that the lab's charts have. */
  public static Chart themed(org.knowm.xchart.internal.chartpart.Chart<?, ?> chart) {
    var styler = chart.getStyler();
    ChartTheme.apply(styler);
    styler.setSeriesLines(new BasicStroke[] {ChartTheme.THICK});
    styler.setSeriesMarkers(new Marker[] {SeriesMarkers.CIRCLE});
    styler.setLegendPosition(LegendPosition.OutsideS);
    styler.setLegendLayout(LegendLayout.Horizontal);
    return of(chart);
  }

  private static String told(org.knowm.xchart.internal.chartpart.Chart<?, ?> chart) {
    var told = new StringJoiner("; ", chart.getTitle() + ". ", ".").setEmptyValue(chart.getTitle());
    chart.getSeriesCollection().forEach(series -> told.add(told(series)));
    return told.toString();
  }

  private static String told(Series series) {
    if (!(series instanceof AxesChartSeries axes)) return series.getLabel();
    return String.format(
        Locale.ROOT, "%s from %.3g to %.3g", axes.getLabel(), axes.getYMin(), axes.getYMax());
  }

  /** The chart as a PNG of twice its size. */
  public byte[] png() {
    var image =
        new BufferedImage(
            SCALE * chart.getWidth(), SCALE * chart.getHeight(), BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    graphics.scale(SCALE, SCALE);
    chart.paint(graphics, chart.getWidth(), chart.getHeight());
    graphics.dispose();
    return encoded(image);
  }

  private static byte[] encoded(BufferedImage image) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @Override
  public String html() {
    return """
    <figure style="margin:0"><img width="%d" height="%d" alt="%s" style="max-width:100%%;\
    height:auto" src="data:image/png;base64,%s"/><figcaption style="opacity:0.75;font-size:12px"\
    >%s</figcaption></figure>\
    """
        .formatted(
            chart.getWidth(),
            chart.getHeight(),
            Html.escape(alt),
            Base64.getEncoder().encodeToString(png()),
            Html.escape(caption));
  }

  @Override
  public String toString() {
    var numbers = table.isEmpty() ? alt : table.toString();
    return caption.isEmpty() ? numbers : numbers + "\n(" + caption + ")";
  }
}
