package dev.interleave.waits;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON as the JVM writes it: objects, arrays, strings, numbers, words. */
final class JsonReader {
  private final String text;
  private int at;

  private JsonReader(String text) {
    this.text = text;
  }

  /** Objects are maps, arrays are lists, and null is null; all else is a string. */
  static Object read(String text) {
    return new JsonReader(text).value();
  }

  private Object value() {
    return switch (next()) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      default -> word();
    };
  }

  /** The next character that is no blank, which stays. */
  private char next() {
    while (Character.isWhitespace(text.charAt(at))) at++;
    return text.charAt(at);
  }

  private boolean ends(char bracket) {
    if (next() == ',') at++;
    if (next() != bracket) return false;
    at++;
    return true;
  }

  private Map<String, Object> object() {
    var object = new LinkedHashMap<String, Object>();
    at++;
    while (!ends('}')) {
      next();
      var key = string();
      next();
      at++; // the colon
      object.put(key, value());
    }
    return object;
  }

  private List<Object> array() {
    var array = new ArrayList<>();
    at++;
    while (!ends(']')) array.add(value());
    return array;
  }

  private String string() {
    var string = new StringBuilder();
    for (at++; text.charAt(at) != '"'; at++)
      string.append(text.charAt(at) == '\\' ? escaped() : text.charAt(at));
    at++;
    return string.toString();
  }

  private char escaped() {
    char c = text.charAt(++at);
    if (c == 'u') {
      at += 4;
      return (char) Integer.parseInt(text.substring(at - 3, at + 1), 16);
    }
    int control = "bfnrt".indexOf(c);
    return control < 0 ? c : "\b\f\n\r\t".charAt(control);
  }

  private String word() {
    int from = at;
    while (Character.isLetterOrDigit(text.charAt(at)) || "+-.".indexOf(text.charAt(at)) >= 0) at++;
    var word = text.substring(from, at);
    return word.equals("null") ? null : word;
  }
}
