package dev.interleave.display.widget;

import java.util.List;

/**
 * A row of buttons of which one is pressed: {@code new ToggleButtons<>("work", List.of("wait",
 * "compute"))}.
 */
public final class ToggleButtons<T> extends Selection<T> {

  /** Shows the first option at first. */
  public ToggleButtons(String label, List<T> options) {
    this(label, options, options.isEmpty() ? null : options.getFirst());
  }

  /**
   * Shows {@code value} at first.
   *
   * @throws IllegalArgumentException if there is no option, or {@code value} is none of them
   */
  public ToggleButtons(String label, List<T> options, T value) {
    super("ToggleButtons", "ToggleButtonsStyleModel", label, options, value);
  }
}
