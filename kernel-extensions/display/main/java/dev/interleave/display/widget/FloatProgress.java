package dev.interleave.display.widget;

import java.util.Map;

/** A bar that shows how far something is. */
public final class FloatProgress extends Widget {
  private final Range range;

  /**
   * A bar from {@code min} to {@code max}.
   *
   * @throws IllegalArgumentException if {@code min} is above {@code max} or the value is not
   *     between
   */
  public FloatProgress(String label, double min, double max, double value) {
    this(new Range(label, min, max), value);
  }

  private FloatProgress(Range range, double value) {
    super("\"" + range.label() + "\"", state(range, range.check(value)));
    this.range = range;
  }

  private static Map<String, Object> state(Range range, double value) {
    var state = range.state(value);
    state.put("bar_style", "");
    var whole = ModelNames.labelled("FloatProgress", "ProgressStyleModel", range.label(), state);
    whole.put("_view_name", "ProgressView");
    return whole;
  }

  /** How far it is. */
  public double value() {
    return model.get("value").getAsDouble();
  }

  /**
   * Moves the bar. Any number of threads may do so as often as they like.
   *
   * @throws IllegalArgumentException if it does not go so far
   */
  public void value(double value) {
    model.set("value", range.check(value));
  }

  @Override
  public String toString() {
    return "%s: %s of %s".formatted(range.label(), value(), range.max());
  }
}
