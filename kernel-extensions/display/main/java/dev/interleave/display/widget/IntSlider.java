package dev.interleave.display.widget;

/** A slider for whole numbers: {@code new IntSlider("threads", 1, 16, 4)}. */
public final class IntSlider extends Control<Integer> {
  private final Range range;

  /** A slider from {@code min} to {@code max} that stands at {@code value}. */
  public IntSlider(String label, int min, int max, int value) {
    this(label, min, max, value, 1);
  }

  /**
   * A slider that moves in steps.
   *
   * @throws IllegalArgumentException if {@code min} is above {@code max}, the value is not between
   *     them or the step is not above 0
   */
  public IntSlider(String label, int min, int max, int value, int step) {
    this(new Range(label, min, max), value, step);
  }

  private IntSlider(Range range, int value, int step) {
    super(
        range.label(),
        Sliders.state("IntSlider", range, range.check(value), range.checkStep(step), "d"));
    this.range = range;
  }

  /** Where it stands. */
  public int value() {
    return current();
  }

  /**
   * Moves it.
   *
   * @throws IllegalArgumentException if it does not go so far
   */
  public void value(int value) {
    model.set("value", range.check(value));
  }

  @Override
  Integer current() {
    return model.get("value").getAsInt();
  }
}
