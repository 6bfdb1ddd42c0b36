package dev.interleave.show;

import java.util.stream.Collectors;

/** Writes text into JSON. */
final class Json {
  private Json() {}

  /** {@code text} in quotes, with everything escaped that JSON does not allow as it is. */
  static String text(String text) {
    return text.chars().mapToObj(Json::escaped).collect(Collectors.joining("", "\"", "\""));
  }

  private static String escaped(int c) {
    if (c == '"' || c == '\\') return "\\" + (char) c;
    boolean plain = c >= ' ' && !Character.isSurrogate((char) c);
    return plain ? "" + (char) c : "\\u%04x".formatted(c);
  }
}
