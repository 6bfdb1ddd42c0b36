package dev.interleave;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * A drawn guess: one value for each point of the axis.
 *
 * @param values each above 0
 */
public record DrawnCurve(List<Double> values) {
  /**
   * @throws IllegalArgumentException if a value is not above 0
   */
  public DrawnCurve {
    for (double value : values)
      if (!(value > 0 && value < Double.MAX_VALUE))
        throw new IllegalArgumentException(
            "A curve cannot go through %s. Draw values above 0, such as curve(1, 1.9, 2.4)."
                .formatted(value));
    values = List.copyOf(values);
  }

  static DrawnCurve of(double... values) {
    return new DrawnCurve(DoubleStream.of(values).boxed().toList());
  }

  /** As it is written in a cell. */
  @Override
  public String toString() {
    return values.stream()
        .map(value -> String.format(Locale.ROOT, "%.2f", value).replaceFirst("\\.?0+$", ""))
        .collect(Collectors.joining(", ", "curve(", ")"));
  }
}
