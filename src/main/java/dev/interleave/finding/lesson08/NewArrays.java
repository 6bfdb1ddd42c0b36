package dev.interleave.finding.lesson08;

import dev.interleave.finding.Conditions;
import dev.interleave.finding.Evidence;
import dev.interleave.finding.Finding;

/**
 * What a new array for each read costs, on one thread and on several. It reads one array on one
 * thread and on several, then new arrays on as many.
 */
public final class NewArrays implements Finding<Evidence> {
  private static final double NOTICED = 1.15;

  @Override
  public Class<Evidence> reads() {
    return Evidence.class;
  }

  @Override
  public String sentence(Evidence both, Conditions conditions) {
    var ways = both.ways();
    double one = ways.get(0).makespan().over(ways.get(1).makespan());
    double fresh = ways.get(2).makespan().over(ways.get(3).makespan());
    double price = ways.get(2).makespan().over(ways.get(0).makespan());
    var seen =
        "With one array, %s were %.1f times as fast as one; with new arrays %.1f times. On one thread new arrays took %.1f times as long."
            .formatted(ways.get(1).label(), one, fresh, price);
    return seen + " " + meaning(one / fresh, price);
  }

  private static String meaning(double lost, double price) {
    if (lost >= NOTICED)
      return "So a part of the gain was lost to **memory**: new arrays are cleared before they are filled, and collected later,"
          + " and that is work which more threads do not share so well.";
    if (price >= NOTICED)
      return "New arrays cost time, and several threads share that work as well as the copying.";
    return "Here new arrays made no difference.";
  }
}
