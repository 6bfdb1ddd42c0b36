package dev.interleave.finding.lesson03;

import dev.interleave.finding.Conditions;
import dev.interleave.finding.Numbers;
import java.util.List;
import java.util.Locale;

/** Milliseconds of the same Python loops one after the other, in two threads, in two processes. */
public final class InterpreterLock extends Numbers {
  private static final double GAIN = 1.3;
  private static final double POSSIBLE = 2.3;

  /** Reads three. */
  public InterpreterLock() {
    super(3);
  }

  @Override
  protected String said(List<Double> ms, Conditions conditions) {
    double threads = ms.get(0) / ms.get(1);
    double processes = ms.get(0) / ms.get(2);
    var said =
        String.format(
            Locale.ROOT,
            "Two Python threads were **%.2f** times as fast as one after the other, two processes"
                + " **%.2f**.",
            threads,
            processes);
    if (conditions.cores() == 1)
      return said + " There is one core here, so neither could gain, with the lock or without.";
    if (Math.max(threads, processes) > POSSIBLE)
      return said + " Two of them cannot be so much faster than one: something disturbed the run.";
    if (threads >= GAIN)
      return said
          + " The threads gained, which the lock does not allow: this Python was built **without**"
          + " it, or something slowed the loops one after the other. Print sys._is_gil_enabled()"
          + " in the program, and run it again.";
    return said
        + (processes >= GAIN
            ? " That is the **lock**: one thread at a time, and each process has a lock of its own."
            : " The processes hardly gained either: their starts, or other programs, took the time.");
  }
}
