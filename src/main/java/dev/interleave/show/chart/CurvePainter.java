package dev.interleave.show.chart;

import dev.interleave.show.chart.svg.TextAnchor;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;

/** Draws the points and the names of curves; their lines are XChart's. */
final class CurvePainter {
  private static final double POINT = 9;
  private static final double REPEAT = 5;

  private final Graphics2D g;
  private final Plot plot;
  private final String xName;

  /**
   * @param xName what a number on the x axis is called
   */
  CurvePainter(Graphics2D g, Plot plot, String xName) {
    this.g = g;
    this.plot = plot;
    this.xName = xName;
  }

  void points(Curve curve) {
    curve
        .points()
        .forEach(i -> {
          double x = curve.xs().get(i);
          var measured = curve.values().get(i);
          var at = plot.point(x, measured.value());
          var name = "%s %s, %s: ".formatted(xName, Scale.text(x), curve.label());
          repeats(curve.colour(), plot.x(x), measured, name);
          if (!plot.holds(at)) return;
          var words = name + measured.said();
          if (curve.sign() == null) Sign.unseen(g, at.getX(), at.getY(), words);
          else if (measured.isRejected())
            curve.sign().hollow(g, at.getX(), at.getY(), POINT, curve.colour(), words);
          else curve.sign().full(g, at.getX(), at.getY(), POINT, curve.colour(), words);
        });
  }

  /** Every repeat as a dot; a single one is the point itself. */
  void repeats(Color colour, double x, Measured measured, String name) {
    int all = measured.repeats().size();
    for (int i = 0; i < all && all > 1; i++) {
      double y = plot.y(measured.repeats().get(i));
      var words =
          "%s%s, run %d of %d".formatted(name, Scale.text(measured.repeats().get(i)), i + 1, all);
      if (measured.isRejected()) Sign.CIRCLE.hollow(g, x, y, REPEAT, colour, words);
      else Sign.CIRCLE.full(g, x, y, REPEAT, colour, words);
    }
  }

  void label(LineLabels.Label label) {
    var box = label.box();
    double middle = box.getMinY() + AxisFrame.LINE / 2.0;
    if (label.onTop()) thin(label.from().getX(), plot.box().getMinY(), box.getMinX(), middle);
    else thin(label.from().getX() + POINT, label.from().getY(), box.getMinX() - 3, middle);
    sample(label.curve(), box.getMinX(), middle);
    g.setColor(ChartTheme.INK);
    g.setFont(ChartTheme.LETTERS);
    for (int i = 0; i < label.lines().size(); i++)
      TextAnchor.START.write(
          g,
          label.lines().get(i),
          box.getMinX() + LineLabels.SAMPLE,
          middle + 4 + i * AxisFrame.LINE);
  }

  private void sample(Curve curve, double x, double y) {
    double end = x + LineLabels.SAMPLE - 6;
    g.setColor(curve.colour());
    if (curve.stroke() != null) {
      g.setStroke(curve.stroke());
      g.draw(new Line2D.Double(x, y, end, y));
    }
    if (curve.sign() != null) curve.sign().full(g, (x + end) / 2, y, POINT, curve.colour(), "");
  }

  private void thin(double x1, double y1, double x2, double y2) {
    g.setColor(ChartTheme.AXIS);
    g.setStroke(ChartTheme.HAIR);
    g.draw(new Line2D.Double(x1, y1, x2, y2));
  }
}
