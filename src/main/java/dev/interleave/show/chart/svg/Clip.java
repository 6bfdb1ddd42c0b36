package dev.interleave.show.chart.svg;

import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.FlatteningPathIterator;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/**
 * Cuts what leaves a box, so that the SVG needs no clip path, whose name would have to be unique.
 */
final class Clip {
  private static final double FLATNESS = 0.1;

  private Clip() {}

  /** What of a filled shape lies in the box. */
  static Shape filled(Shape shape, Rectangle2D box) {
    var area = new Area(shape);
    area.intersect(new Area(box));
    return area;
  }

  /** What of the strokes of a pen lies in the box. */
  static Shape drawn(Shape shape, Rectangle2D box) {
    var inside = new Path2D.Double();
    var at = new double[2];
    Point2D start = new Point2D.Double();
    Point2D from = start;
    for (var path = new FlatteningPathIterator(shape.getPathIterator(null), FLATNESS);
        !path.isDone();
        path.next()) {
      int kind = path.currentSegment(at);
      var to = kind == PathIterator.SEG_CLOSE ? start : new Point2D.Double(at[0], at[1]);
      if (kind == PathIterator.SEG_MOVETO) start = to;
      else add(inside, new Line2D.Double(from, to), box);
      from = to;
    }
    return inside;
  }

  private static void add(Path2D path, Line2D line, Rectangle2D box) {
    double[] kept = kept(line, box);
    if (kept[0] >= kept[1]) return;
    var from = along(line, kept[0]);
    var to = along(line, kept[1]);
    if (!from.equals(path.getCurrentPoint())) path.moveTo(from.getX(), from.getY());
    path.lineTo(to.getX(), to.getY());
  }

  /** From which share of its length to which a line lies in the box (Liang and Barsky, 1984). */
  static double[] kept(Line2D line, Rectangle2D box) {
    double right = line.getX2() - line.getX1();
    double down = line.getY2() - line.getY1();
    double[][] sides = {
      {-right, line.getX1() - box.getMinX()},
      {right, box.getMaxX() - line.getX1()},
      {-down, line.getY1() - box.getMinY()},
      {down, box.getMaxY() - line.getY1()}
    };
    double from = 0;
    double to = 1;
    for (var side : sides) {
      if (side[0] == 0 && side[1] < 0) return new double[] {1, 0};
      if (side[0] < 0) from = Math.max(from, side[1] / side[0]);
      if (side[0] > 0) to = Math.min(to, side[1] / side[0]);
    }
    return new double[] {from, to};
  }

  private static Point2D along(Line2D line, double share) {
    return new Point2D.Double(
        line.getX1() + share * (line.getX2() - line.getX1()),
        line.getY1() + share * (line.getY2() - line.getY1()));
  }
}
