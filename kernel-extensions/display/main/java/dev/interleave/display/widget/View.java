package dev.interleave.display.widget;

import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * A view of our own: an anywidget, whose JavaScript comes along with its state. Any thread may use
 * it.
 */
public class View extends Widget {
  private final String text;

  /**
   * A view that pages know from now on.
   *
   * @param esm a JavaScript module whose default export has {@code render({model, el})}
   * @param css styles, perhaps none
   * @param state what {@code model.get(key)} finds: numbers, flags, text, byte[], lists and maps
   * @throws IllegalArgumentException if a value of the state is too large for a page
   */
  public View(String esm, String css, Map<String, Object> state) {
    this(esm, css, state, "a view that needs a page");
  }

  /** The same with a text for where no page is. */
  public View(String esm, String css, Map<String, Object> state, String text) {
    super("a view", withModule(esm, css, state));
    this.text = text;
  }

  private static Map<String, Object> withModule(String esm, String css, Map<String, Object> state) {
    var whole = new HashMap<String, Object>(state);
    whole.putAll(
        Map.of(
            "_model_module", "anywidget",
            "_model_module_version", "~0.11.*",
            "_model_name", "AnyModel",
            "_view_module", "anywidget",
            "_view_module_version", "~0.11.*",
            "_view_name", "AnyView",
            "_esm", esm,
            "_css", css,
            "_anywidget_id", "interleave-" + Integer.toHexString((esm + css).hashCode())));
    return whole;
  }

  /** Changes one key of the state, here at once and in pages soon. */
  public void set(String key, Object value) {
    model.set(key, value);
  }

  /** Sends a custom message, after the changes that were made before it. */
  public void send(JsonObject content, List<byte[]> buffers) {
    model.send(content, buffers);
  }

  /**
   * Calls {@code handler} with each custom message of a page, one at a time, on a thread of the
   * view's cell.
   */
  public void onMessage(BiConsumer<JsonObject, List<byte[]>> handler) {
    model.listeners().onMessage(handler::accept);
  }

  /**
   * Calls {@code handler} with each custom message of a page on the kernel's own message thread,
   * before any thread is started for it. It must not block, throw or call a learner's code.
   */
  public void onMessageAtOnce(BiConsumer<JsonObject, List<byte[]>> handler) {
    model.listeners().onMessageAtOnce(handler);
  }

  @Override
  public String toString() {
    return text;
  }
}
