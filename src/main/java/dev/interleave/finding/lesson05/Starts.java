package dev.interleave.finding.lesson05;

import dev.interleave.finding.Conditions;
import dev.interleave.finding.Numbers;
import java.util.List;
import java.util.Locale;

/** Milliseconds to start 2,000 threads, and what a pool of 2,000 took longer than the smallest. */
public final class Starts extends Numbers {
  private static final int THREADS = 2_000;

  /** Reads two. */
  public Starts() {
    super(2);
  }

  @Override
  protected String said(List<Double> ms, Conditions conditions) {
    double starting = ms.get(0);
    double longer = ms.get(1);
    var said =
        String.format(
            Locale.ROOT,
            "Starting 2,000 threads took %.0f ms: **%.0f µs** for one. ",
            starting,
            starting * 1_000 / THREADS);
    if (longer <= 0)
      return said
          + "In section 1 the 2,000 threads took no longer, so there is nothing to explain.";
    var share =
        String.format(Locale.ROOT, "In section 1 the 2,000 threads took %.0f ms longer. ", longer);
    if (starting >= 0.75 * longer)
      return said + share + "So the starts alone can explain it, or nearly.";
    if (starting >= 0.35 * longer)
      return said + share + "So the starts are a good part of it, and not all.";
    return said + share + "So the starts are a small part of it. Look at the next sections.";
  }
}
