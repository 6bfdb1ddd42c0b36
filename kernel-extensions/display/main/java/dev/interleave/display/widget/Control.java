package dev.interleave.display.widget;

import java.util.Map;

/** A widget with a value that a learner sets in the page and a program can read, set and follow. */
public abstract class Control<T> extends Widget {
  final String label;

  Control(String label, Map<String, ?> state) {
    super("\"" + label + "\"", state);
    this.label = label;
  }

  /** The value at this moment. */
  abstract T current();

  /** Under which key the page keeps it. */
  String key() {
    return "value";
  }

  /**
   * Calls {@code handler} with each new value, whoever changed it. It runs on a thread of the cell
   * that made the widget, so it may take its time; of the values that come meanwhile it gets the
   * last. What it throws is shown under that cell.
   */
  public final void onChange(Handler<? super T> handler) {
    model.listeners().onChange(key(), () -> handler.accept(current()));
  }

  /** Whether a learner may change it. */
  public final void enabled(boolean enabled) {
    model.set("disabled", !enabled);
  }

  @Override
  public String toString() {
    return label + ": " + current();
  }
}
