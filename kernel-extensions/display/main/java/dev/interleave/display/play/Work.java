package dev.interleave.display.play;

import static dev.interleave.Lab.burn;

import dev.interleave.Job;
import java.util.Locale;

/** What a task of a size does. */
enum Work {
  WAIT("wait"),
  COMPUTE("compute"),
  BOTH("both");

  private final String label;

  Work(String label) {
    this.label = label;
  }

  /**
   * The share of a task that waits, where it may be chosen: {@code chosen} for tasks that do both.
   */
  double waiting(double chosen) {
    return this == WAIT ? 1 : this == COMPUTE ? 0 : chosen;
  }

  static Job<Integer> job(double waiting) {
    return size -> {
      if (waiting > 0) Thread.sleep(Math.round(size * waiting));
      if (waiting < 1) burn(size * (1 - waiting));
    };
  }

  /** The body of that job as a learner would write it. */
  static String code(double waiting) {
    if (waiting == 1) return "Thread.sleep(size);";
    if (waiting == 0) return "burn(size);";
    return String.format(
        Locale.ROOT,
        "Thread.sleep(Math.round(size * %.2f));%n    burn(size * %.2f);",
        waiting,
        1 - waiting);
  }

  @Override
  public String toString() {
    return label;
  }
}
