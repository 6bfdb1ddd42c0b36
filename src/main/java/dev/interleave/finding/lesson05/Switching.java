package dev.interleave.finding.lesson05;

import dev.interleave.finding.Conditions;
import dev.interleave.finding.Numbers;
import java.util.List;
import java.util.Locale;

/** The kernel's share of the CPU time of threads that take turns, and of threads that give away. */
public final class Switching extends Numbers {
  private static final double LITTLE = 0.1;

  /** Reads two. */
  public Switching() {
    super(2);
  }

  @Override
  protected String said(List<Double> share, Conditions conditions) {
    double turns = share.get(0);
    double giving = share.get(1);
    var said =
        String.format(
            Locale.ROOT,
            "Of the CPU time the kernel took **%.0f %%** with threads that take turns, and **%.0f"
                + " %%** with as many that give their core away all the time.",
            100 * turns,
            100 * giving);
    if (giving < turns + LITTLE) return said + " Even so much switching is cheap on this system.";
    return said
        + (turns < LITTLE
            ? " So it is not their number that keeps the kernel busy."
            : " The kernel was busy in both: look at *Others*.");
  }
}
