package dev.interleave.show.chart.svg;

import java.awt.Graphics2D;
import java.util.Locale;

/** Which point of a line of text is known. A page may have other letters, of another width. */
public enum TextAnchor {
  START(0),
  MIDDLE(0.5),
  END(1);

  private final double share;

  TextAnchor(double share) {
    this.share = share;
  }

  /** Which part of the line lies to the left of its point. */
  double share() {
    return share;
  }

  String css() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Writes a line of text whose point is at {@code x}, on the base line {@code y}. */
  public void write(Graphics2D graphics, String text, double x, double y) {
    double width = graphics.getFontMetrics().stringWidth(text);
    graphics.setRenderingHint(Hint.ANCHOR, this);
    graphics.drawString(text, (float) (x - share * width), (float) y);
    graphics.setRenderingHint(Hint.ANCHOR, START);
  }
}
