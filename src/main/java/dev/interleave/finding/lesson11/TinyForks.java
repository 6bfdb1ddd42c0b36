package dev.interleave.finding.lesson11;

import dev.interleave.finding.Conditions;
import dev.interleave.finding.Evidence;
import dev.interleave.finding.Finding;
import dev.interleave.schedule.Names;

/**
 * What fork/join gains for tiny tasks, and beside what. It reads a plain loop, tasks handed in one
 * by one, fork/join, and a queue that is filled before anybody takes.
 */
public final class TinyForks implements Finding<Evidence> {
  private static final double NOTICED = 1.1;

  @Override
  public Class<Evidence> reads() {
    return Evidence.class;
  }

  @Override
  public String sentence(Evidence tiny, Conditions conditions) {
    var forked = tiny.ways().get(2);
    double overEach = tiny.ways().get(1).makespan().over(forked.makespan());
    double overLoop = tiny.ways().get(0).makespan().over(forked.makespan());
    double overFilled = tiny.ways().get(3).makespan().over(forked.makespan());
    return "Fork/join was **%.1f times** as fast as handing in each, %.1f times as fast as the plain loop, and %.1f times as fast as the queue that was filled before. %s %s"
        .formatted(
            overEach,
            overLoop,
            overFilled,
            queue(overEach, overFilled),
            loop(overLoop, conditions));
  }

  private static String queue(double overEach, double overFilled) {
    if (overEach >= NOTICED && overFilled < NOTICED)
      return "So it saves the handing in, and not the takes.";
    if (overFilled >= NOTICED) return "So its takes are cheaper as well.";
    return "So it saves nothing here.";
  }

  private static String loop(double overLoop, Conditions conditions) {
    if (overLoop < NOTICED)
      return "And one thread with a loop was as good as %s: tasks this small are not worth being tasks. Exercise 11.2 stops splitting earlier."
          .formatted(Names.counted(conditions.cores(), "core"));
    return "Beside the loop, %s could have gained %d times: the rest is the price of so many tasks."
        .formatted(Names.counted(conditions.cores(), "core"), conditions.cores());
  }
}
