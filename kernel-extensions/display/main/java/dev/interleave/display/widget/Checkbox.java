package dev.interleave.display.widget;

import java.util.Map;

/** A box to tick: {@code new Checkbox("with warm-up", true)}. */
public final class Checkbox extends Control<Boolean> {

  /** A box that is ticked or not. */
  public Checkbox(String label, boolean value) {
    super(
        label,
        ModelNames.labelled(
            "Checkbox", "CheckboxStyleModel", label, Map.of("value", value, "indent", true)));
  }

  /** Whether it is ticked. */
  public boolean value() {
    return current();
  }

  /** Ticks it, or not. */
  public void value(boolean value) {
    model.set("value", value);
  }

  @Override
  Boolean current() {
    return model.get("value").getAsBoolean();
  }
}
