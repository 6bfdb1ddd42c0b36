package dev.interleave.display.widget;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Widgets shown together. */
public abstract sealed class Box extends Widget permits HBox, VBox, Tab {
  private final List<Widget> children;

  Box(String name, List<? extends Widget> children, Map<String, ?> more) {
    super(name, state(name, children, more));
    this.children = new ArrayList<>(children);
  }

  private static Map<String, Object> state(
      String name, List<? extends Widget> children, Map<String, ?> more) {
    var state = new HashMap<String, Object>(more);
    state.put("children", children);
    return ModelNames.control(name, state);
  }

  /** Shows these instead of what was shown. */
  public final synchronized void show(Widget... shown) {
    children.clear();
    children.addAll(List.of(shown));
    model.set("children", children);
  }

  @Override
  public synchronized String toString() {
    return children.stream()
        .map(Widget::toString)
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining(separator()));
  }

  abstract String separator();
}
