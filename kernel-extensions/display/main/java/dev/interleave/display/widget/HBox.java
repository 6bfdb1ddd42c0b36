package dev.interleave.display.widget;

import java.util.List;
import java.util.Map;

/** Widgets side by side. */
public final class HBox extends Box {

  /** Shows {@code children} side by side. */
  public HBox(Widget... children) {
    super("HBox", List.of(children), Map.of());
  }

  @Override
  String separator() {
    return "  ";
  }
}
