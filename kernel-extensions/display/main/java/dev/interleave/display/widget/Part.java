package dev.interleave.display.widget;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A model without a view of its own, such as a style. The widget that it belongs to closes it. */
final class Part extends Widget {
  private Part(String name, Map<String, ?> state) {
    super(name, state);
  }

  /** The parts among the values of a state. */
  static List<Part> in(Map<String, ?> state) {
    return state.values().stream().filter(Part.class::isInstance).map(Part.class::cast).toList();
  }

  /**
   * Room for the whole label; short labels take the same, so that controls below each other align.
   */
  static Part style(String model, String label) {
    var width = label.length() <= 14 ? "8em" : "initial";
    return of("@jupyter-widgets/controls", "2.0.0", model, Map.of("description_width", width));
  }

  /** How wide a widget is, in CSS. */
  static Part width(String width) {
    return layout(Map.of("width", width, "max_width", "100%"));
  }

  static Part layout(Map<String, ?> css) {
    return of("@jupyter-widgets/base", "2.0.0", "LayoutModel", css);
  }

  private static Part of(String module, String version, String model, Map<String, ?> state) {
    var whole = new HashMap<String, Object>(state);
    whole.putAll(ModelNames.model(module, version, model));
    whole.putAll(
        ModelNames.view(module, version, model.equals("LayoutModel") ? "LayoutView" : "StyleView"));
    return new Part(model, whole);
  }
}
