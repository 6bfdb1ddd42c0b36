package dev.interleave.finding.lesson07;

import dev.interleave.finding.Conditions;
import dev.interleave.finding.Evidence;
import dev.interleave.finding.Finding;

/**
 * Where the knee is, beside the formula's number of threads. It reads a sweep over a quarter of
 * that number, half of it, the number itself and twice as many.
 */
public final class KneeOfThreads implements Finding<Evidence> {
  private static final double ALL = 0.95;
  private static final double MOST = 0.7;

  @Override
  public Class<Evidence> reads() {
    return Evidence.class;
  }

  @Override
  public String sentence(Evidence sizes, Conditions conditions) {
    var knee = sizes.ways().get(2);
    var twice = sizes.ways().get(3);
    double share = twice.makespan().over(knee.makespan());
    var found =
        "The formula's %d threads did **%.0f %%** of what %d threads did in the same time."
            .formatted(knee.threads(), 100 * share, twice.threads());
    return found + " " + place(share);
  }

  private static String place(double share) {
    if (share >= ALL)
      return "Twice as many brought nothing more: the knee is not beyond the formula's number.";
    if (share >= MOST)
      return "Twice as many brought a little more: the knee is near the formula's number, and it is a bend, not a corner.";
    return "Twice as many brought much more: here the knee is beyond the formula's number. A task then waited longer, or"
        + " computed less, than the formula was told.";
  }
}
