package dev.interleave.finding.lesson02;

import dev.interleave.finding.Conditions;
import dev.interleave.finding.Evidence;
import dev.interleave.finding.Finding;
import java.util.Locale;

/** What a second thread gains on one atomic counter. */
public final class SharedAtomic implements Finding<Evidence> {
  private static final double SAME = 0.1;
  private static final double MUCH = 1.5;

  @Override
  public Class<Evidence> reads() {
    return Evidence.class;
  }

  @Override
  public String sentence(Evidence keepers, Conditions conditions) {
    if (conditions.cores() == 1)
      return "Two keepers share one core here, so they could not be faster than one. Ask someone"
          + " with two cores for their number.";
    var two = keepers.ways().getLast().speedup();
    if (two.isRejected())
      return "The speedup was rejected, so there is nothing to conclude. Run it again.";
    return said(two.value(), conditions);
  }

  private static String said(double speedup, Conditions conditions) {
    var measured = String.format(Locale.ROOT, "%.2f times as fast as one", speedup);
    if (speedup < 1 - SAME)
      return "Two keepers were %s: **slower** than one, with two cores for them."
          .formatted(measured);
    if (speedup <= 1 + SAME)
      return "Two keepers were %s: the second core **gained nothing**.".formatted(measured);
    if (speedup < MUCH)
      return "Two keepers were %s: a second core, and **little gained**.".formatted(measured);
    return ("Two keepers were %s. That is a good part of two. %s")
        .formatted(
            measured,
            conditions.isShared()
                ? "They may have run on two hardware threads of one core, which share its cache."
                : "Here the counter moves quickly from core to core; it is not so everywhere.");
  }
}
