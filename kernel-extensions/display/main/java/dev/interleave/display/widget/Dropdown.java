package dev.interleave.display.widget;

import java.util.List;

/**
 * A list to choose from, which opens by a click: {@code new Dropdown<>("work", List.of("wait",
 * "compute"))}.
 */
public final class Dropdown<T> extends Selection<T> {

  /** Shows the first option at first. */
  public Dropdown(String label, List<T> options) {
    this(label, options, options.isEmpty() ? null : options.getFirst());
  }

  /**
   * Shows {@code value} at first.
   *
   * @throws IllegalArgumentException if there is no option, or {@code value} is none of them
   */
  public Dropdown(String label, List<T> options, T value) {
    super("Dropdown", "DescriptionStyleModel", label, options, value);
  }
}
