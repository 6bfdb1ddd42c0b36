package dev.interleave.finding.lesson01;

import dev.interleave.finding.Conditions;
import dev.interleave.finding.Evidence;
import dev.interleave.finding.Finding;
import java.util.Locale;

/** What ten threads gained for ten computations on one core. */
public final class OneCore implements Finding<Evidence> {
  private static final double SAME = 0.1;

  @Override
  public Class<Evidence> reads() {
    return Evidence.class;
  }

  @Override
  public String sentence(Evidence pinned, Conditions conditions) {
    var ten = pinned.ways().getLast().speedup();
    if (ten.isRejected())
      return "The speedup was rejected: one core cannot compute faster with more threads. Run it"
          + " again.";
    return said(ten.value());
  }

  private static String said(double speedup) {
    var measured = String.format(Locale.ROOT, "%.2f times as fast as one", speedup);
    if (speedup > 1 + SAME)
      return "Ten threads came out %s. One core cannot do that: the first way was disturbed."
          .formatted(measured);
    if (speedup < 1 - SAME)
      return ("Ten threads were only %s. They gained nothing, and taking turns, or another program,"
              + " took some time.")
          .formatted(measured);
    return "Ten threads were %s: **no gain**. One core computes one thing at an instant."
        .formatted(measured);
  }
}
