package dev.interleave.show.chart;

import dev.interleave.schedule.Names;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts the name of each line where the line leaves the picture, at the top or at the right, so that
 * no legend has to be looked up; none over another.
 */
final class LineLabels {
  /** Pixels of the line itself that a name begins with. */
  static final int SAMPLE = 24;

  private static final int LETTERS = 22;
  private static final double LETTER = 7;
  private static final int GAP = 8;

  /**
   * A name.
   *
   * @param lines its text
   * @param box where it stands, its sample of the line included
   * @param from where its line leaves the picture
   */
  record Label(Curve curve, List<String> lines, Rectangle2D box, Point2D from, boolean onTop) {
    Label at(double x, double y) {
      var moved = new Rectangle2D.Double(x, y, box.getWidth(), box.getHeight());
      return new Label(curve, lines, moved, from, onTop);
    }
  }

  private LineLabels() {}

  /** One for each curve that has a name, as far as it is in the picture. */
  static List<Label> of(List<Curve> curves, Plot plot) {
    var free =
        curves.stream()
            .filter(c -> !c.label().isEmpty() && c.isBelieved())
            .map(c -> free(c, plot))
            .toList();
    var placed = new ArrayList<>(above(free.stream().filter(Label::onTop).toList(), plot.box()));
    placed.addAll(beside(free.stream().filter(label -> !label.onTop).toList(), plot.box()));
    return placed;
  }

  private static Label free(Curve curve, Plot plot) {
    var lines = lines(curve.label());
    int letters = lines.stream().mapToInt(String::length).max().orElse(0);
    var size =
        new Rectangle2D.Double(0, 0, SAMPLE + LETTER * letters, AxisFrame.LINE * lines.size());
    int last = curve.size() - 1;
    while (Double.isNaN(curve.values().get(last).believed())) last--;
    var end = point(curve, plot, last);
    boolean onTop = end.getY() < plot.box().getMinY() - 0.5;
    return new Label(curve, lines, size, onTop ? exit(curve, plot, last) : end, onTop);
  }

  private static Point2D point(Curve curve, Plot plot, int i) {
    return plot.point(curve.xs().get(i), curve.values().get(i).believed());
  }

  /** Where a line that ends above the picture crosses its upper edge for the last time. */
  private static Point2D exit(Curve curve, Plot plot, int last) {
    double top = plot.box().getMinY();
    for (int i = last; i > 0; i--) {
      var from = point(curve, plot, i - 1);
      var to = point(curve, plot, i);
      if (from.getY() < top) continue;
      double share = (from.getY() - top) / (from.getY() - to.getY());
      return new Point2D.Double(from.getX() + share * (to.getX() - from.getX()), top);
    }
    return new Point2D.Double(plot.x(curve.xs().getFirst()), top);
  }

  /** From right to left: so a name never lies across the way up to another one. */
  private static List<Label> above(List<Label> labels, Rectangle2D plot) {
    var placed = new ArrayList<Label>();
    for (var label :
        labels.stream().sorted(Comparator.comparingDouble(l -> -l.from.getX())).toList()) {
      double x = label.from.getX();
      double bottom = plot.getMinY() - GAP;
      for (var other : placed)
        if (x + label.box.getWidth() + GAP > other.box.getMinX() && x < other.box.getMaxX() + GAP)
          bottom = Math.min(bottom, other.box.getMinY());
      placed.add(label.at(x, bottom - label.box.getHeight()));
    }
    return placed;
  }

  /** From top to bottom, each beside the end of its line or as near as the others leave room. */
  private static List<Label> beside(List<Label> labels, Rectangle2D plot) {
    var sorted = labels.stream().sorted(Comparator.comparingDouble(l -> l.from.getY())).toList();
    var tops = new double[sorted.size()];
    double free = plot.getMinY() - GAP;
    for (int i = 0; i < tops.length; i++) {
      double height = sorted.get(i).box.getHeight();
      tops[i] = Math.max(free, sorted.get(i).from.getY() - height / 2);
      free = tops[i] + height;
    }
    double last = plot.getMaxY() + AxisFrame.LINE;
    for (int i = tops.length - 1; i >= 0; i--) {
      tops[i] = Math.min(tops[i], last - sorted.get(i).box.getHeight());
      last = tops[i];
    }
    var placed = new ArrayList<Label>();
    for (int i = 0; i < tops.length; i++)
      placed.add(sorted.get(i).at(plot.getMaxX() + 2 * GAP, tops[i]));
    return placed;
  }

  /** Pixels that those above the plot take. */
  static double above(List<Label> labels, Plot plot) {
    double top = labels.stream().mapToDouble(l -> l.box.getMinY()).min().orElse(Double.MAX_VALUE);
    return labels.stream().anyMatch(Label::onTop) ? plot.box().getMinY() - top : 0;
  }

  /** Pixels that names take to the right of the plot. */
  static double right(List<Curve> curves) {
    double widest =
        curves.stream()
            .flatMap(curve -> lines(curve.label()).stream())
            .mapToDouble(line -> LETTER * line.length())
            .max()
            .orElse(0);
    return widest == 0 ? 0 : SAMPLE + widest + 3 * GAP;
  }

  /** The text in one line or two, broken at a blank; a word that is too long even so is cut. */
  static List<String> lines(String text) {
    if (text.length() <= LETTERS) return List.of(text);
    int blank = text.lastIndexOf(' ', LETTERS);
    if (blank < 0) return List.of(Names.cut(text, LETTERS));
    return List.of(text.substring(0, blank), Names.cut(text.substring(blank + 1), LETTERS));
  }
}
