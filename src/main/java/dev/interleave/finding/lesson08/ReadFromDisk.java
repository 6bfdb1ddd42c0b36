package dev.interleave.finding.lesson08;

import dev.interleave.finding.Conditions;
import dev.interleave.finding.Evidence;
import dev.interleave.finding.Finding;
import dev.interleave.schedule.Time;
import java.util.Comparator;

/** What more threads gain where files come from a disk: between nothing and ten times. */
public final class ReadFromDisk implements Finding<Evidence> {
  private static final double TEN_TIMES = 8;
  private static final double SOMETHING = 1.25;

  @Override
  public Class<Evidence> reads() {
    return Evidence.class;
  }

  @Override
  public String sentence(Evidence disk, Conditions conditions) {
    double ten = disk.ways().get(0).makespan().over(ten(disk));
    var best = disk.ways().stream().min(Comparator.comparing(way -> way.makespan())).orElseThrow();
    var seen =
        "Ten threads were **%.1f times** as fast as one here; the shortest time was that of %s."
            .formatted(ten, best.label());
    if (ten >= TEN_TIMES)
      return seen + " That is ten times or nearly: on this disk each read is a long wait.";
    if (ten >= SOMETHING)
      return seen
          + " There was some waiting to overlap, and far less than for files that are 30 ms away.";
    return seen + " There was next to no waiting that could overlap.";
  }

  private static Time ten(Evidence disk) {
    return disk.ways().stream()
        .filter(way -> way.threads() == 10)
        .findFirst()
        .orElseThrow()
        .makespan();
  }
}
