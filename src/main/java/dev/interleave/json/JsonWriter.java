package dev.interleave.json;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Writes values as JSON. */
public final class JsonWriter {
  private JsonWriter() {}

  /** {@code text} in quotes, with everything escaped that JSON does not allow as it is. */
  public static String text(String text) {
    var out = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) escaped(text.charAt(i), out);
    return out.append('"').toString();
  }

  /** An array of texts. */
  public static String texts(List<String> texts) {
    return texts.stream().map(JsonWriter::text).collect(Collectors.joining(",", "[", "]"));
  }

  /** An array of whole numbers. */
  public static String numbers(LongStream numbers) {
    return numbers.mapToObj(Long::toString).collect(Collectors.joining(",", "[", "]"));
  }

  /** An object of fields whose values are JSON already. */
  public static String object(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> text(field.getKey()) + ":" + field.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  /** A map, list, text, number or truth of any depth. */
  public static String value(Object value) {
    return switch (value) {
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(field -> text(field.getKey().toString()) + ":" + value(field.getValue()))
              .collect(Collectors.joining(",", "{", "}"));
      case List<?> list ->
          list.stream().map(JsonWriter::value).collect(Collectors.joining(",", "[", "]"));
      case Number number -> number.toString();
      case Boolean truth -> truth.toString();
      default -> text(value.toString());
    };
  }

  private static void escaped(char c, StringBuilder out) {
    if (c == '"' || c == '\\') out.append('\\').append(c);
    else if (c >= ' ' && !Character.isSurrogate(c)) out.append(c);
    else out.append("\\u%04x".formatted((int) c));
  }
}
