package dev.interleave.finding.lesson07;

import dev.interleave.finding.Conditions;
import dev.interleave.finding.Evidence;
import dev.interleave.finding.Finding;
import dev.interleave.finding.Way;
import dev.interleave.schedule.Names;

/**
 * How near 300 threads come to three times the pages of 100, and what is missing. It reads 100
 * threads, 300, and 300 that were started before, in this order.
 */
public final class ScraperGain implements Finding<Evidence> {
  private static final double MOST = 3;
  private static final double NEARLY = 2.7;

  /** A gain below this is within what two runs differ by. */
  private static final double NOTICED = 1.1;

  /** Above this share the cores are what there is too little of. */
  private static final double FULL = 0.7;

  @Override
  public Class<Evidence> reads() {
    return Evidence.class;
  }

  @Override
  public String sentence(Evidence scraped, Conditions conditions) {
    var fresh = scraped.ways().get(1);
    var ready = scraped.ways().get(2);
    var gain = "300 threads were %.1f times as fast as 100.".formatted(fresh.speedup().value());
    if (fresh.speedup().value() >= NEARLY)
      return gain + " That is nearly all of the %.0f times.".formatted(MOST);
    return gain + " " + starts(fresh, ready) + " " + cores(ready, conditions);
  }

  private static String starts(Way fresh, Way ready) {
    double saved = fresh.makespan().over(ready.makespan());
    return saved < NOTICED
        ? "With threads that were there before it was about the same, so starting them is not what is missing."
        : "With threads that were there before it was %.1f times: **starting 300 threads** is a part of what is missing."
            .formatted(ready.speedup().value());
  }

  private static String cores(Way ready, Conditions conditions) {
    if (Double.isNaN(ready.cpuUse())) return "How much fetching computes is not known here.";
    var share =
        "Fetching kept %.0f %% of %s busy"
            .formatted(100 * ready.cpuUse(), Names.counted(conditions.cores(), "core"));
    return ready.cpuUse() >= FULL
        ? share + ": **it computes too**, and more threads cannot have more cores."
        : share + ", so cores were left over.";
  }
}
