package dev.interleave.finding.lesson06;

import dev.interleave.finding.Conditions;
import dev.interleave.finding.Evidence;
import dev.interleave.finding.Finding;
import dev.interleave.finding.Way;
import dev.interleave.schedule.Names;
import java.util.Locale;

/** How the speedup of computing grows up to one thread a core, and what more threads do to it. */
public final class CpuCurve implements Finding<Evidence> {
  /** A curve within this share of the ideal line follows it. */
  private static final double NEAR = 0.85;

  /** What moves by less than this share is flat. */
  private static final double FLAT = 0.1;

  @Override
  public Class<Evidence> reads() {
    return Evidence.class;
  }

  @Override
  public String sentence(Evidence curve, Conditions conditions) {
    int cores = conditions.cores();
    var full = curve.at(cores);
    if (full.isEmpty())
      return "There is no speedup to read for one thread a core: it was not measured, or it was"
          + " rejected. Run the sweep again on a quiet machine.";
    var rise = cores == 1 ? onOneCore() : rise(full.get(), conditions);
    return curve
        .last()
        .filter(last -> last.threads() > cores)
        .map(last -> rise + " " + beyond(full.get(), last))
        .orElse(rise);
  }

  private static String onOneCore() {
    return "This JVM has one core, so one thread a core is **one thread**.";
  }

  private static String rise(Way full, Conditions conditions) {
    int cores = conditions.cores();
    if (full.speedup().value() >= NEAR * cores)
      return "Up to one thread a core the curve follows the ideal line: %d threads were %s."
          .formatted(cores, gain(full));
    return "With one thread a core, %d threads were %s. The ideal line says %d. %s"
        .formatted(cores, gain(full), cores, why(conditions));
  }

  private static String why(Conditions conditions) {
    if (conditions.isShared())
      return "Java counts %d cores here, and they are %d hardware threads on %s. Threads that share"
              .formatted(
                  conditions.cores(),
                  conditions.cores(),
                  Names.counted(conditions.wholeCores(), "core"))
          + " a core also share its arithmetic, so the second one adds only a part.";
    if (conditions.isMixed())
      return "This machine has cores of %d kinds, and the slow ones add less."
          .formatted(conditions.topology().kinds());
    return "Something that all cores share can be the limit: memory, the garbage collector, or a"
        + " clock that runs slower when every core computes. This run does not tell which.";
  }

  private static String beyond(Way full, Way last) {
    double change = last.speedup().value() / full.speedup().value() - 1;
    if (change < -FLAT)
      return "Then the curve **falls**: %d threads were only %s. More threads did harm here."
          .formatted(last.threads(), gain(last));
    if (change > FLAT)
      return ("Then the curve still **rises** a little: %d threads were %s. One thread a core was"
              + " not quite enough here.")
          .formatted(last.threads(), gain(last));
    return "Then the curve is **flat**: %d threads were %s. More threads gained nothing, and did no"
            .formatted(last.threads(), gain(last))
        + " great harm.";
  }

  private static String gain(Way way) {
    return String.format(Locale.ROOT, "%.2f times as fast", way.speedup().value());
  }
}
