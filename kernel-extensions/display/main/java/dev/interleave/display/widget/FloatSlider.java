package dev.interleave.display.widget;

/** A slider for numbers with a fraction: {@code new FloatSlider("serial share", 0, 1, 0.1)}. */
public final class FloatSlider extends Control<Double> {
  private final Range range;

  /** A slider that moves in a hundred steps. */
  public FloatSlider(String label, double min, double max, double value) {
    this(label, min, max, value, max > min ? (max - min) / 100 : 1);
  }

  /**
   * A slider that moves in steps of {@code step}.
   *
   * @throws IllegalArgumentException if {@code min} is above {@code max}, the value is not between
   *     them or the step is not above 0
   */
  public FloatSlider(String label, double min, double max, double value, double step) {
    this(new Range(label, min, max), value, step);
  }

  private FloatSlider(Range range, double value, double step) {
    super(
        range.label(),
        Sliders.state("FloatSlider", range, range.check(value), range.checkStep(step), ".2f"));
    this.range = range;
  }

  /** Where it stands. */
  public double value() {
    return current();
  }

  /**
   * Moves it.
   *
   * @throws IllegalArgumentException if it does not go so far
   */
  public void value(double value) {
    model.set("value", range.check(value));
  }

  @Override
  Double current() {
    return model.get("value").getAsDouble();
  }
}
