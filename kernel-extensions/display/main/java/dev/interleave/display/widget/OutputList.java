package dev.interleave.display.widget;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.interleave.display.comm.Values;
import dev.interleave.display.comm.WidgetKernel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;

/** Outputs as a notebook file lists them. Any thread may use it. */
final class OutputList {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
  private static final int LONGEST_TEXT = 200_000;

  /** An output, and the id by which a later message may replace it, or null. */
  private record Listed(JsonObject output, String displayId) {}

  private final List<Listed> entries = new ArrayList<>();
  private boolean clearNext;

  synchronized void clear() {
    entries.clear();
  }

  synchronized void clearWithNext() {
    clearNext = true;
  }

  synchronized void clearIfNothingCame() {
    if (clearNext) entries.clear();
    clearNext = false;
  }

  /** Adds a value as the kernel renders it. */
  synchronized void add(Object value) {
    if (value != null) put("display_data", content(rendered(value)), null);
  }

  private static DisplayData rendered(Object value) {
    if (value instanceof DisplayData data) return data;
    var kernel = WidgetKernel.get();
    return kernel == null
        ? new DisplayData(String.valueOf(value))
        : kernel.getRenderer().render(value);
  }

  private static JsonObject content(DisplayData display) {
    var content = GSON.toJsonTree(display).getAsJsonObject();
    if (!(content.get("metadata") instanceof JsonObject)) content.add("metadata", new JsonObject());
    return content;
  }

  /** Takes what the kernel would have shown under a cell. */
  synchronized void take(String type, JsonObject content) {
    if (type.equals("clear_output")) {
      clearWithNext();
      if (!content.has("wait") || !content.get("wait").getAsBoolean()) clearIfNothingCame();
      return;
    }
    clearIfNothingCame();
    switch (type) {
      case "stream" -> print(content.get("name").getAsString(), content.get("text").getAsString());
      case "update_display_data" -> replace(content);
      default -> put(type, content, displayId(content));
    }
  }

  private void print(String stream, String text) {
    var last = entries.isEmpty() ? null : entries.getLast().output();
    if (last == null || !last.has("name") || !last.get("name").getAsString().equals(stream)) {
      last = new JsonObject();
      last.addProperty("output_type", "stream");
      last.addProperty("name", stream);
      last.addProperty("text", "");
      entries.add(new Listed(last, null));
    }
    last.addProperty("text", shortened(last.get("text").getAsString() + text));
  }

  /** The end of it: what was printed last is what a reader wants. */
  private static String shortened(String text) {
    int over = text.length() - LONGEST_TEXT;
    return over <= 0
        ? text
        : "... (what came before is not shown)\n" + text.substring(over + LONGEST_TEXT / 10);
  }

  private void put(String type, JsonObject content, String displayId) {
    var output = new JsonObject();
    output.addProperty("output_type", type);
    output.add("data", content.get("data"));
    output.add("metadata", content.get("metadata"));
    entries.add(new Listed(output, displayId));
  }

  private void replace(JsonObject content) {
    var id = displayId(content);
    for (var entry : entries)
      if (id != null && id.equals(entry.displayId()))
        entry.output().add("data", content.get("data"));
  }

  private static String displayId(JsonObject content) {
    return content.get("transient") instanceof JsonObject t && t.has("display_id")
        ? t.get("display_id").getAsString()
        : null;
  }

  /** The list for the page; where it would be too large for one, a sentence instead. */
  synchronized JsonArray json() {
    var array = new JsonArray();
    for (var entry : entries) array.add(entry.output().deepCopy());
    return Values.fits(array) ? array : tooLarge();
  }

  private JsonArray tooLarge() {
    entries.clear();
    print(
        "stderr",
        "What was to be shown here is larger than a page can take. Show a part of it, or a summary.");
    return json();
  }

  /** The text of it. */
  @Override
  public synchronized String toString() {
    return entries.stream()
        .map(entry -> text(entry.output()))
        .collect(Collectors.joining("\n"))
        .strip();
  }

  private static String text(JsonObject output) {
    if (output.has("text")) return output.get("text").getAsString();
    var plain = output.getAsJsonObject("data").get("text/plain");
    return plain == null ? "" : plain.getAsString();
  }
}
