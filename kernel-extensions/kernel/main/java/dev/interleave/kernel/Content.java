package dev.interleave.kernel;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Collection;
import java.util.List;

/** Small JSON objects in one line. */
final class Content {
  /** For the types of the JJava library. */
  static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().serializeSpecialFloatingPointValues().create();

  private Content() {}

  /**
   * An object from names and values in turn; values are strings, numbers, flags, JSON or
   * collections of strings.
   */
  static JsonObject of(Object... namesAndValues) {
    var object = new JsonObject();
    for (int i = 0; i < namesAndValues.length; i += 2)
      object.add((String) namesAndValues[i], element(namesAndValues[i + 1]));
    return object;
  }

  /** An array of strings. */
  static JsonArray array(Collection<String> values) {
    var array = new JsonArray();
    values.forEach(array::add);
    return array;
  }

  /** A reply's content with status "ok" and the names and values in turn. */
  static JsonObject ok(Object... namesAndValues) {
    var object = of(namesAndValues);
    object.addProperty("status", "ok");
    return object;
  }

  /** A reply's content with status "error". */
  static JsonObject error(String name, String message) {
    return of("status", "error", "ename", name, "evalue", message, "traceback", List.of());
  }

  /** A reply's content that says why a request could not be answered. */
  static JsonObject error(Throwable thrown) {
    return error(thrown.getClass().getSimpleName(), String.valueOf(thrown.getMessage()));
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
