package dev.interleave.display.comm;

/** Something to do. It may take its time, and may throw. */
@FunctionalInterface
public interface Action {
  /** Called on a thread of the cell that made the widget. */
  void run() throws Exception;
}
