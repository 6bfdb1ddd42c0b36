package dev.interleave.display.widget;

import java.util.Map;

/** A line to type into; its value changes when the learner presses Enter or goes elsewhere. */
public final class Text extends Control<String> {

  /** A line that holds {@code value} at first. */
  public Text(String label, String value) {
    super(
        label,
        ModelNames.labelled(
            "Text", "TextStyleModel", label, Map.of("value", value, "continuous_update", false)));
  }

  /** What is written. */
  public String value() {
    return current();
  }

  /** Writes something else. */
  public void value(String value) {
    model.set("value", value);
  }

  @Override
  String current() {
    return model.get("value").getAsString();
  }
}
