package dev.interleave.show.chart;

import dev.interleave.show.chart.svg.Hint;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * What stands where a number stands; series differ in it, so that no colour has to be told apart.
 */
enum Sign {
  CIRCLE,
  SQUARE,
  DIAMOND,
  TRIANGLE,
  /** Of what does not count. */
  CROSS;

  private static final BasicStroke EDGE = new BasicStroke(1.6f);

  /** That of the n-th series. */
  static Sign of(int series) {
    return values()[series % CROSS.ordinal()];
  }

  /** Full, with words for who points at it. */
  void full(Graphics2D g, double x, double y, double size, Color colour, String words) {
    g.setRenderingHint(Hint.WORDS, words);
    g.setColor(colour);
    if (this == CROSS) edge(g, x, y, size);
    else g.fill(shape(x, y, size));
    g.setRenderingHint(Hint.WORDS, "");
  }

  /** Hollow: what is not to be believed. */
  void hollow(Graphics2D g, double x, double y, double size, Color colour, String words) {
    g.setRenderingHint(Hint.WORDS, words);
    g.setColor(Color.WHITE);
    g.fill(shape(x, y, size));
    g.setColor(colour);
    edge(g, x, y, size);
    g.setRenderingHint(Hint.WORDS, "");
  }

  /** Nothing to be seen, but words for who points there. */
  static void unseen(Graphics2D g, double x, double y, String words) {
    CIRCLE.full(g, x, y, 12, new Color(0, true), words);
  }

  private void edge(Graphics2D g, double x, double y, double size) {
    g.setStroke(EDGE);
    g.draw(shape(x, y, size));
  }

  private Shape shape(double x, double y, double size) {
    double half = size / 2;
    return switch (this) {
      case CIRCLE -> new Ellipse2D.Double(x - half, y - half, size, size);
      case SQUARE -> new Rectangle2D.Double(x - 0.9 * half, y - 0.9 * half, 0.9 * size, 0.9 * size);
      case DIAMOND -> path(x, y, half * 1.2, new int[][] {{0, -1}, {1, 0}, {0, 1}, {-1, 0}});
      case TRIANGLE -> path(x, y, half * 1.1, new int[][] {{0, -1}, {1, 1}, {-1, 1}});
      case CROSS -> crossed(x, y, half * 0.8);
    };
  }

  private static Shape path(double x, double y, double half, int[][] corners) {
    var path = new Path2D.Double();
    for (var corner : corners) {
      double right = x + half * corner[0];
      double down = y + half * corner[1];
      if (path.getCurrentPoint() == null) path.moveTo(right, down);
      else path.lineTo(right, down);
    }
    path.closePath();
    return path;
  }

  private static Shape crossed(double x, double y, double half) {
    var path = new Path2D.Double();
    path.moveTo(x - half, y - half);
    path.lineTo(x + half, y + half);
    path.moveTo(x - half, y + half);
    path.lineTo(x + half, y - half);
    return path;
  }
}
