package dev.interleave.model;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How high a curve gets that rises as the number of workers and then stays level. */
final class Plateau {
  private Plateau() {}

  /** The height with the least sum of squared relative errors. */
  static double of(List<Point> points) {
    var sorted = points.stream().sorted(Comparator.comparing(Point::workers)).toList();
    return IntStream.range(0, sorted.size())
        .mapToDouble(level -> height(sorted, level))
        .boxed()
        .min(Comparator.comparing(height -> error(sorted, height)))
        .orElseThrow();
  }

  /** The best height if exactly the points from {@code level} on lie on the plateau. */
  private static double height(List<Point> sorted, int level) {
    var flat = sorted.subList(level, sorted.size());
    double above = flat.stream().mapToDouble(p -> 1 / p.speedup()).sum();
    double below = flat.stream().mapToDouble(p -> 1 / (p.speedup() * p.speedup())).sum();
    double least = level == 0 ? 1 : sorted.get(level - 1).workers();
    return Math.clamp(above / below, Math.max(1, least), Math.max(1, flat.getFirst().workers()));
  }

  private static double error(List<Point> points, double height) {
    return points.stream()
        .mapToDouble(p -> Math.pow(Math.min(p.workers(), height) / p.speedup() - 1, 2))
        .sum();
  }
}
