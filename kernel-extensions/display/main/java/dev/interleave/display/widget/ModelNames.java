package dev.interleave.display.widget;

import java.util.HashMap;
import java.util.Map;

/** Which model and view of the page a widget is made of. */
final class ModelNames {
  private static final String CONTROLS = "@jupyter-widgets/controls";
  private static final String CONTROLS_VERSION = "2.0.0";

  private ModelNames() {}

  static Map<String, Object> model(String module, String version, String name) {
    return Map.of("_model_module", module, "_model_module_version", version, "_model_name", name);
  }

  static Map<String, Object> view(String module, String version, String name) {
    // A style has the view of the base module, whatever its model is.
    var owner = name.equals("StyleView") ? "@jupyter-widgets/base" : module;
    return Map.of("_view_module", owner, "_view_module_version", version, "_view_name", name);
  }

  /**
   * The state of a control of ipywidgets: {@code IntSlider} has an IntSliderModel and an
   * IntSliderView.
   */
  static Map<String, Object> control(String name, Map<String, ?> state) {
    return of(CONTROLS, CONTROLS_VERSION, name, state);
  }

  /** The same with a label in front. */
  static Map<String, Object> labelled(
      String name, String style, String label, Map<String, ?> state) {
    var whole = control(name, state);
    whole.put("description", label);
    whole.put("style", Part.style(style, label));
    whole.put("disabled", false);
    return whole;
  }

  static Map<String, Object> of(String module, String version, String name, Map<String, ?> state) {
    var whole = new HashMap<String, Object>(state);
    whole.putAll(model(module, version, name + "Model"));
    whole.putAll(view(module, version, name + "View"));
    return whole;
  }
}
