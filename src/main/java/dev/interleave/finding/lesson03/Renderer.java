package dev.interleave.finding.lesson03;

import dev.interleave.finding.Conditions;
import dev.interleave.finding.Evidence;
import dev.interleave.finding.Finding;
import java.util.Locale;

/** The renderer in one thread, in a thread a core and in a process a core, in this order. */
public final class Renderer implements Finding<Evidence> {
  private static final double NEAR = 0.05;
  private static final double GAIN = 1.3;

  @Override
  public Class<Evidence> reads() {
    return Evidence.class;
  }

  @Override
  public String sentence(Evidence video, Conditions conditions) {
    if (video.ways().size() != 3 || video.usable().count() != 3)
      return "A speedup was rejected, so there is nothing to conclude. Run it again.";
    double threads = video.ways().get(1).speedup().value();
    double processes = video.ways().get(2).speedup().value();
    var said =
        String.format(
            Locale.ROOT,
            "Threads were **%.2f** times as fast as one thread, processes **%.2f**.",
            threads,
            processes);
    if (conditions.cores() == 1)
      return said + " This JVM has one core, so neither could gain; the processes paid for starts.";
    if (threads < GAIN)
      return said
          + " Not even the threads gained much, so something else took the cores. Run it again.";
    return said + " " + compared(processes / threads);
  }

  private static String compared(double ratio) {
    if (ratio < 1 - NEAR)
      return "The processes also paid for starting a JVM each, and for code that is not compiled"
          + " yet.";
    if (ratio <= 1 + NEAR)
      return "Both used several cores, and the starts of the processes hardly show: the video is"
          + " long enough.";
    return "Here the processes came out faster. Nothing in this work explains it; run it again.";
  }
}
