package dev.interleave.model;

import java.util.List;
import java.util.Map;

/**
 * One measured speedup.
 *
 * @param workers how many workers ran, 1 or more
 * @param speedup the makespan on one worker over the makespan on {@code workers}, above 0
 */
public record Point(double workers, double speedup) {

  /**
   * @throws IllegalArgumentException if {@code workers} is below 1 or {@code speedup} not above 0
   */
  public Point {
    Check.workers(workers);
    Check.positive("speedup", speedup);
  }

  /**
   * The points of a table from worker count to speedup, in the order of the counts.
   *
   * @throws IllegalArgumentException if an entry is not a {@link Point}
   */
  public static List<Point> of(Map<? extends Number, ? extends Number> speedups) {
    return speedups.entrySet().stream()
        .map(e -> new Point(e.getKey().doubleValue(), e.getValue().doubleValue()))
        .sorted((a, b) -> Double.compare(a.workers, b.workers))
        .toList();
  }

  @Override
  public String toString() {
    return "%s workers: %s times".formatted(Digits.of(workers), Digits.of(speedup));
  }
}
