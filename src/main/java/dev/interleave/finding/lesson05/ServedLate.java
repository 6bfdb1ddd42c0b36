package dev.interleave.finding.lesson05;

import dev.interleave.finding.Conditions;
import dev.interleave.finding.Numbers;
import java.util.List;
import java.util.Locale;

/** When half was done and when all, in ms: with one thread a core, then with one a task. */
public final class ServedLate extends Numbers {
  private static final double LATER = 0.1;

  /** Reads four. */
  public ServedLate() {
    super(4);
  }

  @Override
  protected String said(List<Double> ms, Conditions conditions) {
    double few = ms.get(0) / ms.get(1);
    double many = ms.get(2) / ms.get(3);
    var said =
        String.format(
            Locale.ROOT,
            "With one thread a core, half was done after **%.0f %%** of the time, with a thread for"
                + " each after **%.0f %%**.",
            100 * few,
            100 * many);
    return many > few + LATER
        ? said + " Taking turns, most are **served late**."
        : said + " Here the turns made nobody wait longer: run it again, and look at *Others*.";
  }
}
