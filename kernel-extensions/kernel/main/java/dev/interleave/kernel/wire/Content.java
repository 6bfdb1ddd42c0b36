package dev.interleave.kernel.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Collection;

/** Contents of messages, in one line each. */
public final class Content {
  private Content() {}

  /**
   * An object from names and values in turn; values are strings, numbers, flags, JSON or
   * collections of strings.
   */
  public static JsonObject of(Object... namesAndValues) {
    var object = new JsonObject();
    for (int i = 0; i < namesAndValues.length; i += 2)
      object.add((String) namesAndValues[i], element(namesAndValues[i + 1]));
    return object;
  }

  /** An array of strings. */
  public static JsonArray array(Collection<String> values) {
    var array = new JsonArray();
    values.forEach(array::add);
    return array;
  }

  /** A reply's content with status "ok" and the names and values in turn. */
  public static JsonObject ok(Object... namesAndValues) {
    var object = of(namesAndValues);
    object.addProperty("status", "ok");
    return object;
  }

  private static JsonElement element(Object value) {
    return switch (value) {
      case JsonElement json -> json;
      case Number number -> new JsonPrimitive(number);
      case Boolean flag -> new JsonPrimitive(flag);
      case Collection<?> values -> array(values.stream().map(String::valueOf).toList());
      default -> new JsonPrimitive(String.valueOf(value));
    };
  }
}
