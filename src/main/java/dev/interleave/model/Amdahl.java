package dev.interleave.model;

import java.util.List;
import java.util.Map;

/**
 * Amdahl's law: the serial share of a <em>fixed</em> amount of work limits every speedup, {@code 1
 * / (s + (1 - s) / n)}. G. M. Amdahl, "Validity of the single processor approach to achieving large
 * scale computing capabilities", AFIPS 1967.
 *
 * @param serial the share of the one-worker time that cannot run in parallel, 0 to 1
 */
public record Amdahl(double serial) implements Law {

  /**
   * @throws IllegalArgumentException if {@code serial} is not between 0 and 1
   */
  public Amdahl {
    Check.share("serial share", serial);
  }

  @Override
  public String name() {
    return "Amdahl, %s serial".formatted(Digits.percent(serial));
  }

  @Override
  public double speedup(double workers) {
    return 1 / (serial + (1 - serial) / Check.workers(workers));
  }

  /** The speedup that no number of workers exceeds; infinite without a serial share. */
  public double limit() {
    return 1 / serial;
  }

  /**
   * The serial share whose predicted times lie closest to the measured ones (least squares of the
   * relative error). A speedup above the worker count leaves 0 % serial and a visible misfit.
   *
   * @throws IllegalArgumentException if no point has more than one worker
   */
  public static Fit<Amdahl> fit(List<Point> points) {
    // Relative error of the time: e = S/n - 1 + s * S * (1 - 1/n), which is linear in s.
    double above = 0;
    double below = 0;
    for (var p : Check.several(points)) {
      double slope = p.speedup() * (1 - 1 / p.workers());
      above += slope * (1 - p.speedup() / p.workers());
      below += slope * slope;
    }
    return new Fit<>(new Amdahl(Math.clamp(above / below, 0, 1)), points);
  }

  /**
   * {@link #fit(List)} for a table from worker count to speedup.
   *
   * @throws IllegalArgumentException as {@link #fit(List)}, or for an impossible entry
   */
  public static Fit<Amdahl> fit(Map<? extends Number, ? extends Number> speedups) {
    return fit(Point.of(speedups));
  }

  @Override
  public String toString() {
    if (serial == 0) return name() + ": no limit";
    return "%s: never more than %s times".formatted(name(), Digits.of(limit()));
  }
}
