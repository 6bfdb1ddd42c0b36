package dev.interleave.kernel.code;

import dev.interleave.kernel.exec.JavaShell;
import dev.interleave.kernel.exec.Piece;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What JShell is asked about a position in a cell. It only knows snippets that were run, so what
 * the cell declares above the cursor is put around the position: methods as members of a class, the
 * rest as statements of a method of it. Imports are run, which does no harm.
 *
 * @param code what to ask about
 * @param cursor the position in that code
 */
record CellContext(String code, int cursor) {
  private static final Pattern IMPORT = Pattern.compile("\\A\\s*import\\s[^;]*;?\\s*\\z");
  private static final Pattern METHOD =
      Pattern.compile("\\A\\s*(?:[\\w<>\\[\\],.?@]+\\s+)+\\w+\\s*\\([^;{]*\\)[^;{=]*\\{(?s:.*)");
  private static final Pattern STATEMENT =
      Pattern.compile(
          "\\A\\s*(?:new|return|if|for|while|try|switch|synchronized|do|throw|else)\\b");
  private static final Pattern TYPE =
      Pattern.compile("\\A[^({;=]*\\b(?:class|interface|enum|record|@interface)\\s+\\w+");

  static CellContext of(String cell, int cursor, JavaShell shell) {
    var above = cell.substring(0, cursor);
    var pieces = shell.analyze(analysis -> Piece.split(above, analysis));
    if (pieces.isEmpty()) return new CellContext(above, above.length());
    var last = pieces.getLast();
    boolean begun =
        !last.source().isBlank()
            && last.offset() + last.source().length() >= above.stripTrailing().length();
    int complete = begun ? pieces.size() - 1 : pieces.size();
    String tail = begun ? above.substring(last.offset()) : "";
    return wrap(pieces.subList(0, complete), tail, shell);
  }

  private static CellContext wrap(List<Piece> pieces, String tail, JavaShell shell) {
    var members = new StringBuilder();
    var statements = new StringBuilder();
    for (var piece : pieces) {
      var source = piece.source();
      if (IMPORT.matcher(source).matches()) shell.imports().now(source);
      else if (isMethod(source) || TYPE.matcher(source).find())
        members.append("static ").append(source.strip()).append('\n');
      else
        statements
            .append(source)
            .append(source.strip().endsWith(";") || source.strip().endsWith("}") ? "\n" : ";\n");
    }
    if (members.isEmpty() && statements.isEmpty()) return new CellContext(tail, tail.length());
    var code =
        "class Cell$ {\n" + members + "static void run() throws Throwable {\n" + statements + tail;
    return new CellContext(code, code.length());
  }

  private static boolean isMethod(String source) {
    return METHOD.matcher(source).matches() && !STATEMENT.matcher(source).find();
  }
}
