package dev.interleave.finding.lesson05;

import dev.interleave.finding.Conditions;
import dev.interleave.finding.Numbers;
import java.util.List;
import java.util.Locale;

/** How many times as long computing took beside threads that wait. */
public final class Sleepers extends Numbers {
  private static final double ALIKE = 0.1;

  /** Reads one. */
  public Sleepers() {
    super(1);
  }

  @Override
  protected String said(List<Double> ratio, Conditions conditions) {
    double times = ratio.getFirst();
    var measured = String.format(Locale.ROOT, "%.2f times as long", times);
    if (times > 1 + ALIKE)
      return ("Beside the sleepers it took %s. Something took time: run it again, and look whether"
              + " it stays.")
          .formatted(measured);
    if (times < 1 - ALIKE)
      return ("Beside the sleepers it took %s: less. So times differ here by more than any cost of"
              + " sleeping.")
          .formatted(measured);
    return "Beside the sleepers it took %s: **as long as without them**.".formatted(measured);
  }
}
