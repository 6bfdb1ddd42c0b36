package dev.interleave.model;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The Karp-Flatt metric: the serial share that a measured speedup betrays, {@code (1/S - 1/n) / (1
 * - 1/n)}. Where it stays the same from point to point, serial code limits the speedup; where it
 * grows, it is overhead that grows with the workers. A. H. Karp, H. P. Flatt, "Measuring Parallel
 * Processor Performance", Communications of the ACM 33(5), 1990.
 *
 * @param points the measured speedups on two or more workers
 */
public record KarpFlatt(List<Point> points) {

  /**
   * Leaves out points on one worker, which say nothing.
   *
   * @throws IllegalArgumentException if no point is left
   */
  public KarpFlatt {
    points = points.stream().filter(point -> point.workers() > 1).toList();
    if (points.isEmpty())
      throw new IllegalArgumentException(
          "No speedup on two or more workers: one worker shows nothing of a serial share. "
              + "Measure on 2 workers or more as well.");
  }

  /**
   * From a table from worker count to speedup.
   *
   * @throws IllegalArgumentException as the constructor, or for an impossible entry
   */
  public static KarpFlatt of(Map<? extends Number, ? extends Number> speedups) {
    return new KarpFlatt(Point.of(speedups));
  }

  /**
   * The experimentally determined serial share of one point. Below 0 the speedup is above the
   * worker count, which points to caches or to a wrong baseline.
   *
   * @throws IllegalArgumentException if {@code workers} is not above 1 or {@code speedup} not above
   *     0
   */
  public static double serial(double workers, double speedup) {
    return serial(new KarpFlatt(List.of(new Point(workers, speedup))).points.getFirst());
  }

  private static double serial(Point point) {
    double share = 1 / point.workers();
    return (1 / point.speedup() - share) / (1 - share);
  }

  /** The serial share of every point, in their order. */
  public List<Double> serials() {
    return points.stream().map(KarpFlatt::serial).toList();
  }

  @Override
  public String toString() {
    return points.stream()
        .map(p -> "%s at %s".formatted(Digits.percent(serial(p)), Digits.of(p.workers())))
        .collect(Collectors.joining(", ", "Karp-Flatt serial share: ", " workers"));
  }
}
