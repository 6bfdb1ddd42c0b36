package dev.interleave.display.widget;

import java.util.List;
import java.util.Map;

/**
 * Widgets behind each other, each under a title: {@code new Tab(Map.of("table", a, "timeline",
 * b))}.
 */
public final class Tab extends Box {

  /** Shows {@code pages} in the order of the map, the first in front. */
  public Tab(Map<String, ? extends Widget> pages) {
    super(
        "Tab",
        List.copyOf(pages.values()),
        Map.of("titles", List.copyOf(pages.keySet()), "selected_index", 0));
  }

  @Override
  String separator() {
    return "\n";
  }
}
