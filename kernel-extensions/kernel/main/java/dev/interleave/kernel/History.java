package dev.interleave.kernel;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.interleave.kernel.wire.Content;
import dev.interleave.kernel.wire.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;

/** The cells run in this session, in memory. */
final class History {
  private record PastCell(int number, String input, String output) {}

  private static final int SESSION = 1;
  private final List<PastCell> entries = new ArrayList<>();

  synchronized void add(int number, String input, String output) {
    entries.add(new PastCell(number, input, output));
  }

  /** The content of a history reply. */
  synchronized JsonObject answer(Message request) {
    List<PastCell> found =
        switch (request.text("hist_access_type", "tail")) {
          case "range" -> range(request);
          case "search" -> search(request);
          default -> last(entries, request.number("n", 10));
        };
    boolean output = request.flag("output", false);
    var history = new JsonArray();
    found.forEach(entry -> history.add(json(entry, output)));
    return Content.ok("history", history);
  }

  private List<PastCell> range(Message request) {
    int session = request.number("session", 0);
    if (session != SESSION && session != 0) return List.of();
    int start = request.number("start", 1);
    int stop = request.number("stop", Integer.MAX_VALUE);
    return entries.stream().filter(e -> e.number() >= start && e.number() < stop).toList();
  }

  private List<PastCell> search(Message request) {
    var pattern = glob(request.text("pattern", "*"));
    var found = entries.stream().filter(e -> pattern.matcher(e.input()).matches()).toList();
    if (request.flag("unique", false)) {
      var newest = new LinkedHashMap<String, PastCell>();
      found.forEach(e -> newest.putLast(e.input(), e));
      found = List.copyOf(newest.values());
    }
    return last(found, request.number("n", Integer.MAX_VALUE));
  }

  private static <T> List<T> last(List<T> all, int count) {
    return List.copyOf(all.subList(Math.max(0, all.size() - count), all.size()));
  }

  private static Pattern glob(String pattern) {
    var regex = new StringBuilder();
    for (char c : pattern.toCharArray())
      regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }

  private static JsonArray json(PastCell entry, boolean output) {
    var json = new JsonArray();
    json.add(SESSION);
    json.add(entry.number());
    if (output) {
      var both = new JsonArray();
      both.add(entry.input());
      both.add(entry.output() == null ? JsonNull.INSTANCE : new JsonPrimitive(entry.output()));
      json.add(both);
    } else {
      json.add(entry.input());
    }
    return json;
  }
}
