package dev.interleave.display.widget;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One of several values, shown by their {@code toString}. */
public abstract sealed class Selection<T> extends Control<T> permits Dropdown, ToggleButtons {
  private final List<T> options;

  Selection(String name, String style, String label, List<T> options, T value) {
    super(label, state(name, style, label, options, value));
    this.options = List.copyOf(options);
  }

  private static Map<String, Object> state(
      String name, String style, String label, List<?> options, Object value) {
    if (options.isEmpty())
      throw new IllegalArgumentException(
          "\"%s\" has nothing to choose from. Name the values after the label.".formatted(label));
    var state = new HashMap<String, Object>();
    state.put("_options_labels", options.stream().map(String::valueOf).toList());
    state.put("index", place(label, options, value));
    state.put("layout", Part.width("max-content"));
    // Else the label of toggle buttons stands above them.
    state.put("_dom_classes", List.of("widget-inline-hbox", "jupyter-widget-inline-hbox"));
    return ModelNames.labelled(name, style, label, state);
  }

  private static int place(String label, List<?> options, Object value) {
    int place = options.indexOf(value);
    if (place >= 0) return place;
    throw new IllegalArgumentException(
        "\"%s\" cannot be %s: it is one of %s.".formatted(label, value, options));
  }

  /** What is chosen. */
  public final T value() {
    return current();
  }

  /**
   * Chooses.
   *
   * @throws IllegalArgumentException if it is none of the options
   */
  public final void value(T value) {
    model.set("index", place(label, options, value));
  }

  @Override
  T current() {
    return options.get(model.get("index").getAsInt());
  }

  @Override
  String key() {
    return "index";
  }
}
