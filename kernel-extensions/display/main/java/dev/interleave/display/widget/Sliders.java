package dev.interleave.display.widget;

import java.util.Map;

/** The state in which sliders begin. */
final class Sliders {
  private Sliders() {}

  static Map<String, Object> state(
      String name, Range range, Number value, Number step, String format) {
    var state =
        Kind.labelled(
            name,
            "SliderStyleModel",
            range.label(),
            Map.of(
                "min",
                range.min(),
                "max",
                range.max(),
                "value",
                value,
                "step",
                step,
                "readout",
                true,
                "readout_format",
                format,
                "continuous_update",
                true,
                "orientation",
                "horizontal",
                "behavior",
                "drag-tap"));
    state.put("layout", Part.width("30em"));
    return state;
  }
}
