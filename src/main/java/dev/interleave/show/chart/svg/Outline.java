package dev.interleave.show.chart.svg;

import java.awt.Shape;
import java.util.Arrays;

/**
 * A shape as its strokes of a pen: {@code M}ove, {@code L}ine, {@code Q}uadratic and {@code C}ubic
 * curve, close ({@code Z}), as in an SVG path.
 *
 * @param kinds a letter a stroke
 * @param points two numbers a point, those of all strokes in turn
 */
record Outline(String kinds, double[] points) {
  private static final String KINDS = "MLQCZ";
  private static final int[] NUMBERS = {2, 2, 4, 6, 0};

  /** Pixels, far below what can be seen. */
  private static final double SAME = 0.02;

  static Outline of(Shape shape) {
    var kinds = new StringBuilder();
    var points = new double[64];
    int count = 0;
    var numbers = new double[6];
    for (var path = shape.getPathIterator(null); !path.isDone(); path.next()) {
      int kind = path.currentSegment(numbers);
      if (count + numbers.length > points.length) points = Arrays.copyOf(points, 2 * count + 12);
      System.arraycopy(numbers, 0, points, count, NUMBERS[kind]);
      count += NUMBERS[kind];
      kinds.append(KINDS.charAt(kind));
    }
    return new Outline(kinds.toString(), Arrays.copyOf(points, count));
  }

  boolean isEmpty() {
    return points.length == 0;
  }

  double left() {
    return points[0];
  }

  /** Whether {@code part} is found from here on, moved to the left or right and no other way. */
  boolean holds(Outline part, int stroke, int number) {
    if (!kinds.startsWith(part.kinds, stroke)) return false;
    double right = points[number] - part.left();
    for (int i = 0; i < part.points.length; i++)
      if (Math.abs(points[number + i] - part.points[i] - (i % 2 == 0 ? right : 0)) > SAME)
        return false;
    return true;
  }

  /** Where the pen is set down, as {@link #path} says it. */
  String start() {
    return Pixels.of(points[0]) + " " + Pixels.of(points[1]);
  }

  /** Where the pen is lifted; nowhere if it came back to where it began. */
  String end() {
    if (kinds.endsWith("Z")) return "closed";
    return Pixels.of(points[points.length - 2]) + " " + Pixels.of(points[points.length - 1]);
  }

  /** The data of an SVG path, to a tenth of a pixel. */
  String path() {
    var path = new StringBuilder();
    int at = 0;
    for (char kind : kinds.toCharArray()) {
      path.append(kind);
      for (int end = at + NUMBERS[KINDS.indexOf(kind)]; at < end; at++)
        path.append(at == end - NUMBERS[KINDS.indexOf(kind)] ? "" : " ")
            .append(Pixels.of(points[at]));
    }
    return path.toString();
  }
}
