package dev.interleave.display.widget;

import dev.interleave.display.comm.Action;
import java.util.Map;

/** A button: {@code new Button("run").onClick(() -> …)}. */
public final class Button extends Widget {
  private final String label;

  /** A button with something to read on it. */
  public Button(String label) {
    super("button \"" + label + "\"", state(label));
    this.label = label;
  }

  private static Map<String, Object> state(String label) {
    return ModelNames.control(
        "Button",
        Map.of(
            "description",
            label,
            "disabled",
            false,
            "button_style",
            "",
            "icon",
            "",
            "layout",
            Part.width("auto")));
  }

  /**
   * Does {@code action} at each click, one at a time, on a thread of the cell that made the button.
   * What it throws is shown under that cell.
   *
   * @return this button
   */
  public Button onClick(Action action) {
    model
        .listeners()
        .onMessage((content, buffers) -> {
          if (content.has("event") && content.get("event").getAsString().equals("click"))
            action.run();
        });
    return this;
  }

  /** Whether it can be clicked. */
  public void enabled(boolean enabled) {
    model.set("disabled", !enabled);
  }

  @Override
  public String toString() {
    return "[" + label + "]";
  }
}
