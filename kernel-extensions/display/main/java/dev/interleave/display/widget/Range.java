package dev.interleave.display.widget;

import java.util.HashMap;
import java.util.Map;

/** From where to where a value may go. */
record Range(String label, Number min, Number max) {
  Range {
    if (min.doubleValue() > max.doubleValue())
      throw new IllegalArgumentException(
          "\"%s\" cannot go from %s to %s: the smallest value comes first. Try %3$s to %2$s."
              .formatted(label, min, max));
  }

  /** The value itself, or a refusal that says what would do. */
  <N extends Number> N check(N value) {
    double number = value.doubleValue();
    if (number >= min.doubleValue() && number <= max.doubleValue()) return value;
    throw new IllegalArgumentException(
        "\"%s\" cannot be %s: it goes from %s to %s. Give it wider limits, or a value between them."
            .formatted(label, value, min, max));
  }

  /** The state in which everything begins that shows a value between the two. */
  Map<String, Object> state(Number value) {
    var state = new HashMap<String, Object>();
    state.put("min", min);
    state.put("max", max);
    state.put("value", value);
    state.put("orientation", "horizontal");
    state.put("layout", Part.width("30em"));
    return state;
  }

  /** A step that leads from one end to the other. */
  <N extends Number> N checkStep(N step) {
    if (step.doubleValue() > 0) return step;
    throw new IllegalArgumentException(
        "\"%s\" cannot move in steps of %s: a step is above 0. Try 1.".formatted(label, step));
  }
}
