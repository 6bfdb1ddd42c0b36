package dev.interleave.display.widget;

import java.util.Map;

/** The state in which sliders begin. */
final class Sliders {
  private Sliders() {}

  static Map<String, Object> state(
      String name, Range range, Number value, Number step, String format) {
    var state = range.state(value);
    state.putAll(
        Map.of(
            "step",
            step,
            "readout",
            true,
            "readout_format",
            format,
            "continuous_update",
            true,
            "behavior",
            "drag-tap"));
    return ModelNames.labelled(name, "SliderStyleModel", range.label(), state);
  }
}
