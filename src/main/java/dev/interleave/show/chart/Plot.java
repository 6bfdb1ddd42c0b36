package dev.interleave.show.chart;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Where numbers stand in a picture.
 *
 * @param box pixels that the axes enclose
 */
record Plot(Rectangle2D box, Scale x, Scale y) {
  double x(double value) {
    return box.getX() + x.place(value) * box.getWidth();
  }

  double y(double value) {
    return box.getMaxY() - y.place(value) * box.getHeight();
  }

  Point2D point(double x, double y) {
    return new Point2D.Double(x(x), y(y));
  }

  boolean holds(Point2D point) {
    return !Double.isNaN(point.getY())
        && point.getY() >= box.getMinY() - 0.5
        && point.getY() <= box.getMaxY() + 0.5;
  }

  /** For who draws on the picture: the box in its pixels, and what its axes mean. */
  Map<String, String> data() {
    var pixels =
        String.format(
            Locale.ROOT,
            "%.1f %.1f %.1f %.1f",
            box.getX(),
            box.getY(),
            box.getWidth(),
            box.getHeight());
    var data = new LinkedHashMap<String, String>();
    data.put("plot", pixels);
    data.put("x", x.data());
    data.put("y", y.data());
    return data;
  }
}
