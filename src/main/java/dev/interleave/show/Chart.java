package dev.interleave.show;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

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

  /** A chart without numbers or a caption beside it. */
  public static Chart of(org.knowm.xchart.internal.chartpart.Chart<?, ?> chart) {
    var title = String.valueOf(chart.getTitle());
    return new Chart(chart, title, ResultTable.named(title), "");
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
    return table + "\n(" + caption + ")";
  }
}
