package dev.interleave.finding.lesson01;

import dev.interleave.finding.Conditions;
import dev.interleave.finding.Evidence;
import dev.interleave.finding.Finding;
import java.util.Locale;

/** What ten threads gained for ten computations on all cores. */
public final class Parallel implements Finding<Evidence> {
  private static final double NEAR = 0.85;
  private static final int TASKS = 10;

  @Override
  public Class<Evidence> reads() {
    return Evidence.class;
  }

  @Override
  public String sentence(Evidence spread, Conditions conditions) {
    int cores = conditions.cores();
    if (cores == 1)
      return "This JVM has one core. So nothing could be **parallel** here: all the ten threads did"
          + " they did in turns.";
    var ten = spread.ways().getLast().speedup();
    if (ten.isRejected())
      return "The speedup was rejected, so there is nothing to conclude. Run it again.";
    return gain(ten.value(), Math.min(cores, TASKS), conditions);
  }

  private static String gain(double speedup, int most, Conditions conditions) {
    var said =
        String.format(
            Locale.ROOT,
            "On %d cores the ten threads were **%.2f times** as fast as one: %s.",
            conditions.cores(),
            speedup,
            speedup > 1.15 ? "they computed in **parallel**" : "they gained nothing");
    if (speedup >= NEAR * most) return said + limit(most, conditions.cores());
    return said + " %d times would be the most. %s".formatted(most, why(conditions));
  }

  private static String limit(int most, int cores) {
    return most < cores
        ? " There are only %d tasks, so more cores cannot help.".formatted(most)
        : "";
  }

  private static String why(Conditions conditions) {
    if (conditions.isShared())
      return "Several of these cores are hardware threads of one core, and share its parts.";
    if (conditions.isMixed()) return "Some of these cores are slower than others.";
    return "Ten equal tasks do not always divide evenly among the cores, and all cores share some"
        + " parts. This run does not tell which it was.";
  }
}
