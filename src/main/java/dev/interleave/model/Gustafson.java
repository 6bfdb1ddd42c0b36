package dev.interleave.model;

import java.util.List;
import java.util.Map;

/**
 * Gustafson's law: if the problem <em>grows</em> with the machine so that the time stays the same,
 * the speedup is {@code n - s (n - 1)}. J. L. Gustafson, "Reevaluating Amdahl's Law",
 * Communications of the ACM 31(5), 1988.
 *
 * @param serial the share of the time <em>on n workers</em> that is serial, 0 to 1; Amdahl's share
 *     is of the time on one
 */
public record Gustafson(double serial) implements Law {

  /**
   * @throws IllegalArgumentException if {@code serial} is not between 0 and 1
   */
  public Gustafson {
    Check.share("serial share", serial);
  }

  @Override
  public String name() {
    return "Gustafson, %s serial".formatted(Digits.percent(serial));
  }

  @Override
  public double speedup(double workers) {
    return workers - serial * (Check.workers(workers) - 1);
  }

  /**
   * The serial share whose line lies closest to the measured speedups (least squares of the
   * relative error).
   *
   * @throws IllegalArgumentException if no point has more than one worker
   */
  public static Fit<Gustafson> fit(List<Point> points) {
    // Relative error: e = (n - S) / S - s * (n - 1) / S, which is linear in s.
    double above = 0;
    double below = 0;
    for (var p : Check.several(points)) {
      double slope = (p.workers() - 1) / p.speedup();
      above += slope * (p.workers() / p.speedup() - 1);
      below += slope * slope;
    }
    return new Fit<>(new Gustafson(Math.clamp(above / below, 0, 1)), points);
  }

  /**
   * {@link #fit(List)} for a table from worker count to scaled speedup: so many times as much work
   * done in the same time.
   *
   * @throws IllegalArgumentException as {@link #fit(List)}, or for an impossible entry
   */
  public static Fit<Gustafson> fit(Map<? extends Number, ? extends Number> speedups) {
    return fit(Point.of(speedups));
  }

  @Override
  public String toString() {
    return "%s: each further worker adds %s".formatted(name(), Digits.of(1 - serial));
  }
}
