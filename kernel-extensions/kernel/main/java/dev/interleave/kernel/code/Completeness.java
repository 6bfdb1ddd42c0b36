package dev.interleave.kernel.code;

import com.google.gson.JsonObject;
import dev.interleave.kernel.exec.JavaShell;
import dev.interleave.kernel.magic.MagicCompleter;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;

/** Whether code can be run as it is, or the console should ask for more lines. */
public final class Completeness {
  private final JavaShell shell;
  private final MagicCompleter magics;

  /** Asks the given shell about what is not a magic. */
  public Completeness(JavaShell shell, MagicCompleter magics) {
    this.shell = shell;
    this.magics = magics;
  }

  /** The content of an is_complete reply. */
  public JsonObject check(String code) {
    var content = new JsonObject();
    var java = magics.withoutMagics(code);
    String status =
        magics.isCell(code)
            ? code.endsWith("\n") ? "complete" : "incomplete"
            : shell.analyze(analysis -> status(java, analysis));
    content.addProperty("status", status);
    if (status.equals("incomplete"))
      content.addProperty("indent", " ".repeat(4 * openBraces(code)));
    return content;
  }

  private static String status(String code, SourceCodeAnalysis analysis) {
    var rest = code;
    while (!rest.isBlank()) {
      var info = analysis.analyzeCompletion(rest);
      switch (info.completeness()) {
        case DEFINITELY_INCOMPLETE, CONSIDERED_INCOMPLETE -> {
          return "incomplete";
        }
        case UNKNOWN -> {
          return "invalid";
        }
        default -> {
          if (isErroneous(info.source(), analysis)) return "invalid";
          rest = info.remaining();
        }
      }
    }
    return "complete";
  }

  /** JShell calls some wrong code complete, since no more text could mend it. */
  private static boolean isErroneous(String source, SourceCodeAnalysis analysis) {
    return source != null
        && analysis.sourceToSnippets(source).stream()
            .anyMatch(snippet -> snippet.kind() == Snippet.Kind.ERRONEOUS);
  }

  private static int openBraces(String code) {
    int open = 0;
    for (char c : code.toCharArray()) open += c == '{' ? 1 : c == '}' ? -1 : 0;
    return Math.max(0, open);
  }
}
