package dev.interleave.show;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON strictly into maps, lists, strings, doubles and booleans, for tests alone. */
final class JsonReader {
  private final String text;
  private int at;

  private JsonReader(String text) {
    this.text = text;
  }

  static Object read(String text) {
    var reader = new JsonReader(text);
    var value = reader.value();
    if (reader.peek() != 0) throw reader.wrong("text after the end");
    return value;
  }

  private IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException(what + " at " + at + ": " + text.substring(at));
  }

  private char peek() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
    return at < text.length() ? text.charAt(at) : 0;
  }

  private boolean skip(char c) {
    if (peek() != c) return false;
    at++;
    return true;
  }

  private void must(char c) {
    if (!skip(c)) throw wrong("no " + c);
  }

  private Object value() {
    return switch (peek()) {
      case '{' -> object();
      case '[' -> list();
      case '"' -> string();
      default -> word();
    };
  }

  private Map<String, Object> object() {
    var map = new LinkedHashMap<String, Object>();
    must('{');
    if (skip('}')) return map;
    do {
      peek();
      var key = string();
      must(':');
      if (map.put(key, value()) != null) throw wrong("key " + key + " twice");
    } while (skip(','));
    must('}');
    return map;
  }

  private List<Object> list() {
    var list = new ArrayList<Object>();
    must('[');
    if (skip(']')) return list;
    do list.add(value());
    while (skip(','));
    must(']');
    return list;
  }

  private String string() {
    must('"');
    var out = new StringBuilder();
    for (char c = text.charAt(at++); c != '"'; c = text.charAt(at++)) {
      if (c < ' ') throw wrong("control character");
      out.append(c == '\\' ? escaped() : c);
    }
    return out.toString();
  }

  private char escaped() {
    char c = text.charAt(at++);
    if (c == '"' || c == '\\') return c;
    if (c != 'u') throw wrong("escape " + c);
    at += 4;
    return (char) Integer.parseInt(text.substring(at - 4, at), 16);
  }

  private Object word() {
    int from = at;
    while (at < text.length() && ",]} \n".indexOf(text.charAt(at)) < 0) at++;
    var word = text.substring(from, at);
    if (word.equals("true") || word.equals("false")) return Boolean.valueOf(word);
    return Double.valueOf(word);
  }
}
