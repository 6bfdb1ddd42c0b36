package dev.interleave.finding.lesson08;

import dev.interleave.finding.Conditions;
import dev.interleave.finding.Evidence;
import dev.interleave.finding.Finding;
import dev.interleave.finding.Way;
import dev.interleave.schedule.Names;
import java.util.Comparator;

/** How many times as fast files in memory are read by several threads, beside the cores. */
public final class ReadFromMemory implements Finding<Evidence> {
  private static final double NEAR = 0.8;

  @Override
  public Class<Evidence> reads() {
    return Evidence.class;
  }

  @Override
  public String sentence(Evidence memory, Conditions conditions) {
    var best =
        memory.usable().max(Comparator.comparingDouble(way -> way.speedup().value())).orElseThrow();
    var cores = Names.counted(conditions.cores(), "core");
    var most =
        "The best was **%.1f times** as fast as one thread, with %s on %s."
            .formatted(best.speedup().value(), best.label(), cores);
    return most + " " + beside(best, conditions);
  }

  private static String beside(Way best, Conditions conditions) {
    if (conditions.cores() == 1)
      return "With one core there is nothing to gain from threads that copy.";
    if (best.speedup().value() >= NEAR * conditions.cores())
      return "That is about as many times as there are cores, and a hundred threads gained no more.";
    if (conditions.isShared())
      return "The cores are %d hardware threads on %s, and two of those share what copies."
          .formatted(conditions.cores(), Names.counted(conditions.wholeCores(), "core"));
    return "That is less than there are cores: all of them copy from one memory. This run does not tell what was the limit.";
  }
}
