package dev.interleave.kernel.code;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.interleave.kernel.exec.JavaShell;
import dev.interleave.kernel.magic.MagicCompleter;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;
import jdk.jshell.SourceCodeAnalysis.Suggestion;

/** Completes code at a cursor, with what the cell itself declares above it. */
public final class Completer {
  private final JavaShell shell;
  private final MagicCompleter magics;

  /** Asks the given shell, and where a magic stands its completer. */
  public Completer(JavaShell shell, MagicCompleter magics) {
    this.shell = shell;
    this.magics = magics;
  }

  /** The content of a complete reply; the cursor counts UTF-16 units. */
  public JsonObject complete(String code, int cursor) {
    return magics
        .complete(code, cursor)
        .map(found -> reply(code, cursor, found.start(), found.texts(), found.type()))
        .orElseGet(() -> java(code, magics.withoutMagics(code), cursor));
  }

  private JsonObject java(String code, String java, int cursor) {
    shell.imports().neededBy(java);
    var context = CellContext.of(java, cursor, shell);
    int[] anchor = {-1};
    var found =
        shell.analyze(a -> a.completionSuggestions(context.code(), context.cursor(), anchor));
    int start = anchor[0] < 0 ? cursor : cursor - (context.cursor() - anchor[0]);
    return reply(code, cursor, start, distinct(found), null);
  }

  /** What fits the expected type comes first, as a learner reads from the top. */
  private static Set<String> distinct(List<Suggestion> suggestions) {
    var matches = new LinkedHashSet<String>();
    suggestions.stream()
        .filter(Suggestion::matchesType)
        .forEach(s -> matches.add(s.continuation()));
    suggestions.forEach(s -> matches.add(s.continuation()));
    return matches;
  }

  private static JsonObject reply(
      String code, int cursor, int start, Collection<String> found, String kind) {
    var matches = new JsonArray();
    var types = new JsonArray();
    int from = code.codePointCount(0, start);
    int to = code.codePointCount(0, cursor);
    for (var text : found) {
      matches.add(text);
      var type = new JsonObject();
      type.addProperty("start", from);
      type.addProperty("end", to);
      type.addProperty("text", text);
      type.addProperty("type", kind == null ? type(text) : kind);
      types.add(type);
    }
    var metadata = new JsonObject();
    metadata.add("_jupyter_types_experimental", types);
    var content = new JsonObject();
    content.addProperty("status", "ok");
    content.add("matches", matches);
    content.addProperty("cursor_start", from);
    content.addProperty("cursor_end", to);
    content.add("metadata", metadata);
    return content;
  }

  static String type(String text) {
    if (text.endsWith("(") || text.endsWith(")"))
      return Character.isUpperCase(text.charAt(0)) ? "class" : "function";
    if (text.endsWith(".")) return "module";
    if (SourceVersion.isKeyword(text.strip())) return "keyword";
    return text.equals(text.toUpperCase(Locale.ROOT))
        ? "constant"
        : Character.isUpperCase(text.charAt(0)) ? "class" : "instance";
  }
}
