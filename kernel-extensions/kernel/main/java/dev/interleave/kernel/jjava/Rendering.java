package dev.interleave.kernel.jjava;

import com.google.gson.JsonObject;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;

/** Display data as the JSON that goes to the notebook. */
public final class Rendering {
  private static final int LONGEST_TEXT = 1_000_000;

  private Rendering() {}

  /**
   * Data, metadata and transient, none of them absent; a text that would choke a browser is cut,
   * and says so.
   */
  public static JsonObject json(DisplayData display) {
    var json = LibraryJson.of(display, DisplayData.class);
    var data = part(json, "data");
    part(json, "metadata");
    part(json, "transient");
    var text = data.get(MIMEType.TEXT_PLAIN.toString());
    if (text != null && text.isJsonPrimitive() && text.getAsString().length() > LONGEST_TEXT)
      data.addProperty("text/plain", shortened(text.getAsString()));
    return json;
  }

  /** The same for a value that a client asked for, which may have been null. */
  public static JsonObject ofExpression(DisplayData display) {
    return json(display == null ? new DisplayData("null") : display);
  }

  private static JsonObject part(JsonObject json, String name) {
    if (!json.has(name) || json.get(name).isJsonNull()) json.add(name, new JsonObject());
    return json.getAsJsonObject(name);
  }

  private static String shortened(String text) {
    return text.substring(0, LONGEST_TEXT)
        + "\n... "
        + (text.length() - LONGEST_TEXT)
        + " of "
        + text.length()
        + " characters are not shown; print a part of the value to see them.";
  }
}
