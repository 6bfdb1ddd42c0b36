package dev.interleave.show;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Writes values as JSON. */
final class Json {
  private Json() {}

  /** {@code text} in quotes, with everything escaped that JSON does not allow as it is. */
  static String text(String text) {
    return text.chars().mapToObj(Json::escaped).collect(Collectors.joining("", "\"", "\""));
  }

  /** An array of texts. */
  static String texts(List<String> texts) {
    return texts.stream().map(Json::text).collect(Collectors.joining(",", "[", "]"));
  }

  /** An array of whole numbers. */
  static String numbers(LongStream numbers) {
    return numbers.mapToObj(Long::toString).collect(Collectors.joining(",", "[", "]"));
  }

  /** An object of fields whose values are JSON already. */
  static String object(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> text(field.getKey()) + ":" + field.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String escaped(int c) {
    if (c == '"' || c == '\\') return "\\" + (char) c;
    boolean plain = c >= ' ' && !Character.isSurrogate((char) c);
    return plain ? "" + (char) c : "\\u%04x".formatted(c);
  }
}
