package dev.interleave.display.widget;

/** What to do with a value that has changed. It may take its time, and may throw. */
@FunctionalInterface
public interface Handler<T> {
  /** Called on a thread of the cell that made the widget. */
  void accept(T value) throws Exception;
}
