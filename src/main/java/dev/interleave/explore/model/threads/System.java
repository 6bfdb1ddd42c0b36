package dev.interleave.explore.model.threads;

import dev.interleave.explore.engine.Steps;

/** The clocks of {@link java.lang.System}, which show virtual time. */
public final class System {
  private System() {}

  /** As {@link java.lang.System#nanoTime}; each look takes a microsecond. */
  public static long nanoTime() {
    Steps.execution().time().pass(1_000);
    return Steps.execution().time().now();
  }

  /** As {@link java.lang.System#currentTimeMillis}, since the order began. */
  public static long currentTimeMillis() {
    return nanoTime() / 1_000_000;
  }
}
