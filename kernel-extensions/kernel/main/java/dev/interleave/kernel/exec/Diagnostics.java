package dev.interleave.kernel.exec;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jdk.jshell.Diag;
import jdk.jshell.Snippet;

/** Compile errors, each at its line of the cell with the place marked. */
final class Diagnostics {
  private Diagnostics() {}

  static CellFailure failure(
      List<Diag> diagnostics, Snippet snippet, int cell, String code, int offset) {
    SourceText text = new SourceText(code);
    int start = text.find(snippet.source(), offset, offset);
    List<String> lines = new ArrayList<>();
    String first = "";
    for (Diag diagnostic : diagnostics) {
      if (!diagnostic.isError()) {
        continue;
      }
      String message = diagnostic.getMessage(Locale.ENGLISH).strip();
      first = first.isEmpty() ? message : first;
      describe(diagnostic, text, start, cell, message, lines);
    }
    return new CellFailure("CompilationError", first.lines().findFirst().orElse(""), lines);
  }

  private static void describe(
      Diag diagnostic, SourceText text, int start, int cell, String message, List<String> lines) {
    int from = start + (int) Math.max(0, diagnostic.getStartPosition());
    int to = start + (int) Math.max(0, diagnostic.getEndPosition());
    int at = start + (int) Math.max(0, diagnostic.getPosition());
    int line = text.lineAt(at);
    String source = text.line(line);
    int lineStart = text.startOf(line);
    int begin = Math.max(from, lineStart) - lineStart;
    int end = Math.max(begin + 1, Math.min(to - lineStart, source.length()));
    lines.add(Ansi.green("cell " + cell + ", line " + line) + ": " + Ansi.red(message));
    lines.add("    " + source);
    lines.add("    " + " ".repeat(Math.min(begin, source.length())) + "^".repeat(end - begin));
  }
}
