package dev.interleave.finding.lesson05;

import dev.interleave.finding.Conditions;
import dev.interleave.finding.Numbers;
import java.util.List;
import java.util.Locale;

/** How many times as long 200 threads took over one a core, with pure computing and with data. */
public final class CacheLoss extends Numbers {
  private static final double NOTABLE = 0.05;
  private static final double LESS = 0.9;

  /** Reads two. */
  public CacheLoss() {
    super(2);
  }

  @Override
  protected String said(List<Double> times, Conditions conditions) {
    double pure = times.get(0);
    double data = times.get(1);
    var said =
        String.format(
            Locale.ROOT,
            "200 threads took %.2f times as long with pure computing, and %.2f times with data.",
            pure,
            data);
    if (Math.min(pure, data) < LESS)
      return said + " More threads cannot save time here: something disturbed the runs.";
    double loss = data / pure - 1;
    if (loss < NOTABLE)
      return said + " The difference is too small to be seen here: **no loss by the cache**.";
    return said
        + String.format(
            Locale.ROOT, " So **%.0f %%** is lost by the data: by the cache.", 100 * loss);
  }
}
