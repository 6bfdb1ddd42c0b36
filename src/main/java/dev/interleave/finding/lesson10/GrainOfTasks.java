package dev.interleave.finding.lesson10;

import dev.interleave.finding.Conditions;
import dev.interleave.finding.Evidence;
import dev.interleave.finding.Finding;
import dev.interleave.finding.Way;

/**
 * What tiny tasks cost, and which part of it. It reads a plain loop, tasks handed in one by one, by
 * 100 and by 5,000, and a queue that is filled before anybody takes.
 */
public final class GrainOfTasks implements Finding<Evidence> {
  private static final double NOTICED = 1.2;

  @Override
  public Class<Evidence> reads() {
    return Evidence.class;
  }

  @Override
  public String sentence(Evidence grain, Conditions conditions) {
    var each = grain.ways().get(1);
    var filled = grain.ways().get(4);
    return "Handed in one by one, the checksums took %s; a hundred at a time %s; in the queue already %s. %s"
        .formatted(beside(each), beside(grain.ways().get(2)), beside(filled), price(each, filled));
  }

  private static String beside(Way way) {
    double gain = way.speedup().value();
    return gain >= 1
        ? "**%.1f times less** than in the plain loop".formatted(gain)
        : "**%.1f times as long** as in the plain loop".formatted(1 / gain);
  }

  private static String price(Way each, Way filled) {
    double dear = each.makespan().over(filled.makespan());
    if (dear >= NOTICED)
      return "So **handing in and waking** cost more than the take itself: without them it is %.1f times as fast."
          .formatted(dear);
    if (dear <= 1 / NOTICED)
      return "So the takes alone are dear here: all workers take at the same end of one queue.";
    return "So the takes cost about as much as handing in does.";
  }
}
