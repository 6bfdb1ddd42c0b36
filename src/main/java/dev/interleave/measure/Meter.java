package dev.interleave.measure;

import java.util.OptionalLong;

/**
 * Reads what one execution of a task uses, on the thread that runs it. It reads inside the task's
 * span: a thread that is due to leave its core leaves it at a system call, and must not look idle.
 */
public interface Meter {
  /** Reads nothing: the meter of runs that only want times. */
  Meter NONE =
      new Meter() {
        @Override
        public void begin() {}

        @Override
        public void end() {}
      };

  /** Called as the first thing in the task's span. */
  void begin();

  /** Called as the last thing in the task's span. */
  void end();

  /**
   * Of {@code runnable} nanoseconds in which the task waited for nothing, how many it had no core;
   * an estimate, empty where it cannot be told.
   */
  default OptionalLong withoutCore(long runnable) {
    return OptionalLong.empty();
  }

  /** The platform threads that carried a virtual thread; empty for other threads. */
  default String carrier() {
    return "";
  }
}
