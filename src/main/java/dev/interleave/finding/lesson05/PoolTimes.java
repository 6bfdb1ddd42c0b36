package dev.interleave.finding.lesson05;

import dev.interleave.finding.Conditions;
import dev.interleave.finding.Evidence;
import dev.interleave.finding.Finding;
import dev.interleave.finding.Way;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** How the time of small computations grows with the size of the pool. */
public final class PoolTimes implements Finding<Evidence> {
  /** Makespans that differ by less are alike. */
  private static final double ALIKE = 1.15;

  /** A step that makes it so many times as long, and far longer than those before, is a cliff. */
  private static final double CLIFF = 2;

  @Override
  public Class<Evidence> reads() {
    return Evidence.class;
  }

  @Override
  public String sentence(Evidence pools, Conditions conditions) {
    var ways = pools.ways().stream().sorted(Comparator.comparing(Way::threads)).toList();
    var first = ways.getFirst();
    var last = ways.getLast();
    double whole = last.makespan().over(first.makespan());
    if (whole < ALIKE)
      return "%d threads took about as long as %d: **no harm** to see here."
          .formatted(last.threads(), first.threads());
    var said =
        String.format(
            Locale.ROOT,
            "%,d threads took **%.1f times** as long as %d. ",
            last.threads(),
            whole,
            first.threads());
    return said + alike(ways) + shape(ways);
  }

  /** How far one can go before anything is lost. */
  private static String alike(List<Way> ways) {
    var first = ways.getFirst();
    return ways.stream()
        .filter(way -> way != first && way.makespan().over(first.makespan()) < ALIKE)
        .max(Comparator.comparing(Way::threads))
        .map(way -> "Up to %d threads it took about as long. ".formatted(way.threads()))
        .orElse("");
  }

  private static String shape(List<Way> ways) {
    for (int i = 1; i < ways.size(); i++)
      if (ways.get(i).makespan().over(ways.get(i - 1).makespan()) >= CLIFF)
        return "From %,d to %,d threads the time makes a **jump**."
            .formatted(ways.get(i - 1).threads(), ways.get(i).threads());
    return "The curve **climbs**, and there is no number of threads where the time jumps.";
  }
}
