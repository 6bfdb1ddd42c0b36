package dev.interleave.kernel.exec;

import java.util.ArrayList;
import java.util.List;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;

/** Compile errors, each at its line of the cell with the place marked. */
final class Diagnostics {
  private static final String NAME = "CompilationError";
  private static final int MOST_ERRORS = 10;

  private final JShell jshell;
  private final Explanations explanations;

  Diagnostics(JShell jshell) {
    this.jshell = jshell;
    this.explanations = new Explanations(jshell);
  }

  /** Why a snippet failed that came out of the code after the offset, with a word put in. */
  CellFailure failure(Snippet snippet, int cell, String code, int offset, Edit edit) {
    var text = new SourceText(code);
    int start = text.find(edit.undo(snippet.source()), offset, offset);
    var lines = new ArrayList<String>();
    var errors = errors(snippet);
    for (var error : errors.subList(0, Math.min(MOST_ERRORS, errors.size())))
      describe(error, explanations.of(error), text, start, cell, edit, lines);
    if (errors.size() > MOST_ERRORS)
      lines.add("... and " + (errors.size() - MOST_ERRORS) + " errors more");
    String first = errors.isEmpty() ? "" : explanations.of(errors.getFirst());
    return new CellFailure(NAME, first.lines().findFirst().orElse(""), lines);
  }

  /** A comment without an end. */
  static CellFailure unclosed(int at, int cell, String code) {
    String message = "unclosed comment: the comment that begins here with /* needs a closing */";
    var lines = new ArrayList<String>();
    mark(message, new SourceText(code), at, at, at + 2, cell, lines);
    return new CellFailure(NAME, message, lines);
  }

  /** Where a text does not end, that the file does end says nothing more. */
  private List<Diag> errors(Snippet snippet) {
    var errors = new ArrayList<Diag>(jshell.diagnostics(snippet).filter(Diag::isError).toList());
    var all = List.copyOf(errors);
    errors.removeIf(error -> error.getCode().equals("compiler.err.premature.eof"));
    return errors.isEmpty() ? all : errors;
  }

  private static void describe(
      Diag error,
      String message,
      SourceText text,
      int start,
      int cell,
      Edit edit,
      List<String> lines) {
    int from = start + edit.original((int) Math.max(0, error.getStartPosition()));
    int to = start + edit.original((int) Math.max(0, error.getEndPosition()));
    int at = start + edit.original((int) Math.max(0, error.getPosition()));
    mark(message, text, at, from, to, cell, lines);
  }

  private static void mark(
      String message, SourceText text, int at, int from, int to, int cell, List<String> lines) {
    int line = text.lineAt(at);
    var source = text.line(line);
    int lineStart = text.startOf(line);
    int begin = Math.min(Math.max(from, lineStart) - lineStart, source.length());
    int end = Math.max(begin + 1, Math.min(to - lineStart, source.length()));
    lines.add("cell " + cell + ", line " + line + ": " + Ansi.bold(message));
    lines.addAll(Excerpt.of(source, begin, end));
  }
}
