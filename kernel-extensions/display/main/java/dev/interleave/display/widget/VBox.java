package dev.interleave.display.widget;

import java.util.List;
import java.util.Map;

/** Widgets below each other. */
public final class VBox extends Box {

  /** Shows {@code children} below each other. */
  public VBox(Widget... children) {
    super("VBox", List.of(children), Map.of());
  }

  @Override
  String separator() {
    return "\n";
  }
}
