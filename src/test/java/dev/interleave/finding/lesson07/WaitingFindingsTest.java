package dev.interleave.finding.lesson07;

import dev.interleave.finding.Conditions;
import dev.interleave.finding.Conditions.Pinning;
import dev.interleave.finding.Said;
import dev.interleave.finding.Said.Timed;
import org.junit.jupiter.api.Test;

class WaitingFindingsTest {
  private static Said scraper(Conditions on, double fresh, double ready, double cpuUse) {
    return Said.of(
        new ScraperGain(),
        on,
        new Timed("100 threads", 100, 1_230, cpuUse),
        new Timed("300 threads", 300, fresh, cpuUse),
        new Timed("300, started before", 300, ready, cpuUse));
  }

  @Test
  void fewCoresAreWhatIsMissing() {
    scraper(Conditions.quiet(2), 690, 650, 0.9)
        .holds("1.8 times as fast as 100", "starting them is not what is missing")
        .holds("90 % of 2 cores busy: **it computes too**");
    scraper(Conditions.quiet(1), 1_200, 1_180, 0.99).holds("1.0 times", "99 % of 1 core busy");
  }

  @Test
  void startsAreWhatIsMissing() {
    scraper(Conditions.quiet(8), 520, 440, 0.3)
        .holds("2.4 times as fast", "**starting 300 threads** is a part", "cores were left over");
  }

  @Test
  void nearlyAllOfIt() {
    scraper(Conditions.quiet(16), 430, 420, 0.1).holds("2.9 times", "nearly all of the 3 times");
    scraper(Conditions.quiet(16).threadsACore(2), 430, 420, 0.1).holds("nearly all");
  }

  @Test
  void whatIsNotKnownIsNotSaid() {
    scraper(Conditions.quiet(2), 690, 650, Double.NaN).holds("is not known here").lacks("NaN");
  }

  private static Said knee(Conditions on, int cores, double half, double knee, double twice) {
    int n = 10 * cores;
    return Said.of(
        new KneeOfThreads(),
        on,
        new Timed(n / 4 + " threads", n / 4, 2 * half),
        new Timed(n / 2 + " threads", n / 2, half),
        new Timed(n + " threads", n, knee),
        new Timed(2 * n + " threads", 2 * n, twice));
  }

  @Test
  void theKneeIsNearTheFormula() {
    for (int cores : new int[] {1, 2, 8, 16})
      knee(Conditions.quiet(cores), cores, 1_640, 960, 810)
          .holds("formula's %d threads did **84 %%**".formatted(10 * cores))
          .holds("of what %d threads did".formatted(20 * cores), "near the formula's number");
  }

  @Test
  void theKneeIsElsewhere() {
    knee(Conditions.quiet(2), 2, 1_640, 820, 810).holds("99 %", "not beyond the formula's number");
    knee(Conditions.quiet(2), 2, 1_640, 1_500, 810).holds("54 %", "beyond the formula's number");
  }

  @Test
  void aRefusedPinAndBusyOthersAreSaid() {
    knee(Conditions.quiet(2).pinned(Pinning.REFUSED), 2, 9, 9, 9).lacks("formula");
    knee(Conditions.quiet(2).taken(0.5), 2, 1_640, 960, 810).holds("Others took 0.50", "84 %");
  }
}
