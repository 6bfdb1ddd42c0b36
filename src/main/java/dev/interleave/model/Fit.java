package dev.interleave.model;

import java.util.Comparator;
import java.util.List;

/**
 * A law with its parameters chosen for measured points, and how far the points lie off it. A law
 * that fits badly is a finding too: something happens that the law does not know of.
 *
 * @param law the fitted law
 * @param points what it was fitted to
 * @param <L> the kind of law
 */
public record Fit<L extends Law>(L law, List<Point> points) {

  /** Keeps its own copy of the points. */
  public Fit {
    points = List.copyOf(points);
  }

  /** Typical distance from the law, as a share: root mean square of {@link #error}. */
  public double misfit() {
    double sum = points.stream().mapToDouble(p -> error(p) * error(p)).sum();
    return Math.sqrt(sum / points.size());
  }

  /** The point farthest from the law. */
  public Point worst() {
    return points.stream().max(Comparator.comparingDouble(p -> Math.abs(error(p)))).orElseThrow();
  }

  /** Measured over predicted, less 1: positive where the program was faster than the law. */
  public double error(Point point) {
    return point.speedup() / law.speedup(point.workers()) - 1;
  }

  @Override
  public String toString() {
    return "%s, fitted to %d points: misfit %s, worst %s at %s workers"
        .formatted(
            law.name(),
            points.size(),
            Digits.percent(misfit()),
            Digits.percent(error(worst())),
            Digits.of(worst().workers()));
  }
}
