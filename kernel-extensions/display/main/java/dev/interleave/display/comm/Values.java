package dev.interleave.display.comm;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Map;

/** Java values as a widget's state holds them: JSON, or bytes. */
public final class Values {
  /** The most that one value may be; more would stall the page and the server between. */
  static final long MOST_BYTES = 10_000_000;

  private Values() {}

  /**
   * JSON, or the bytes themselves.
   *
   * @param key what it is called in the message of a refusal
   * @throws IllegalArgumentException if it is larger than {@link #MOST_BYTES} or is nothing that
   *     JSON can hold
   */
  static Object of(String key, Object value) {
    var held = value instanceof byte[] bytes ? bytes : json(key, value);
    refuseLarge("\"" + key + "\"", sizeOf(held));
    return held;
  }

  /** Refuses what a page should not be sent in one piece. */
  static void refuseLarge(String what, long bytes) {
    if (bytes > MOST_BYTES)
      throw new IllegalArgumentException(
          ("%s has %.1f MB; a widget takes %d MB at most. All of it would travel to the page at every change, and the page"
                  + " would stand still meanwhile. Show a summary or a sample of it, or send it in pieces.")
              .formatted(what, bytes / 1e6, MOST_BYTES / 1_000_000));
  }

  /** Whether a page can take it in one piece. */
  public static boolean fits(Object held) {
    return sizeOf(held) <= MOST_BYTES;
  }

  static long sizeOf(Object held) {
    return switch (held) {
      case byte[] bytes -> bytes.length;
      case JsonPrimitive text when text.isString() -> text.getAsString().length();
      case JsonArray array -> sizeOfAll(array);
      case JsonObject object ->
          object.entrySet().stream()
              .mapToLong(e -> e.getKey().length() + sizeOf(e.getValue()))
              .sum();
      default -> 8;
    };
  }

  private static long sizeOfAll(JsonArray array) {
    long sum = 0;
    for (var element : array) sum += sizeOf(element);
    return sum;
  }

  private static JsonElement json(String key, Object value) {
    return switch (value) {
      case null -> JsonNull.INSTANCE;
      case JsonElement json -> json;
      case Boolean flag -> new JsonPrimitive(flag);
      case Number number -> number(key, number);
      case CharSequence text -> new JsonPrimitive(text.toString());
      case HasModel widget -> new JsonPrimitive("IPY_MODEL_" + widget.id());
      case Iterable<?> many -> array(key, many);
      case Map<?, ?> map -> object(key, map);
      default ->
          throw new IllegalArgumentException(
              "\"%s\" cannot be %s, which a page does not understand. Use numbers, flags, text, byte[], lists and maps of these."
                  .formatted(key, value.getClass().getName()));
    };
  }

  private static JsonElement number(String key, Number number) {
    if (Double.isFinite(number.doubleValue())) return new JsonPrimitive(number);
    throw new IllegalArgumentException(
        "\"%s\" cannot be %s: a page takes finite numbers alone.".formatted(key, number));
  }

  private static JsonArray array(String key, Iterable<?> many) {
    var array = new JsonArray();
    many.forEach(value -> array.add(json(key, value)));
    return array;
  }

  private static JsonObject object(String key, Map<?, ?> map) {
    var object = new JsonObject();
    map.forEach((name, value) -> object.add(String.valueOf(name), json(key, value)));
    return object;
  }
}
