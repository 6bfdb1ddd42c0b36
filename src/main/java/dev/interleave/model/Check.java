package dev.interleave.model;

import java.util.List;

/** What the laws accept; everything else gets a sentence saying what was seen and what to try. */
final class Check {
  private Check() {}

  static double workers(double workers) {
    if (!(workers >= 1))
      throw new IllegalArgumentException(
          "%s workers: a speedup is defined from one worker upwards. ".formatted(Digits.of(workers))
              + "Perhaps a count was divided, or is still 0. Try 1 or more.");
    return workers;
  }

  /** A share between 0 and 1; above 1 it is most likely a percentage. */
  static double share(String what, double share) {
    if (share >= 0 && share <= 1) return share;
    String cure =
        share > 1 && share <= 100
            ? "It looks like a percentage: write %s for %s %%."
                .formatted(Digits.of(share / 100), Digits.of(share))
            : "A share runs from 0 (nothing) to 1 (everything): try 0.05 for 5 %.";
    throw new IllegalArgumentException("The %s is %s. %s".formatted(what, Digits.of(share), cure));
  }

  static double positive(String what, double value) {
    if (value > 0 && Double.isFinite(value)) return value;
    throw new IllegalArgumentException(
        "The %s is %s, and has to be a number above 0. ".formatted(what, Digits.of(value))
            + "A missing measurement or a division by 0 may have caused it: print the inputs first.");
  }

  static double notNegative(String what, double value) {
    if (value >= 0 && Double.isFinite(value)) return value;
    throw new IllegalArgumentException(
        "The %s is %s, and cannot be below 0. ".formatted(what, Digits.of(value))
            + "Perhaps two instants were subtracted the wrong way round: take end minus start.");
  }

  /** The points, if one at least can tell laws apart; on one worker they all agree. */
  static List<Point> several(List<Point> points) {
    if (points.stream().anyMatch(p -> p.workers() > 1)) return points;
    throw new IllegalArgumentException(
        "%d points, none with more than one worker: there every law fits. ".formatted(points.size())
            + "Measure on 2 workers or more as well.");
  }
}
