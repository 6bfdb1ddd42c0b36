package dev.interleave.kernel.exec;

import java.util.regex.Pattern;

/**
 * A piece of a cell that is an expression whose value the kernel shows. JShell runs five compiler
 * tasks for an expression, since it makes a variable of it, and four for a block; so the piece is
 * evaluated as a block that hands its value over.
 *
 * @param text the expression, with the comments before it
 * @param begin where in the text it begins
 */
record Expression(String text, int begin) {
  private static final String BEFORE = "{ var value$ = ";
  private static final String AFTER = "\n; " + CellValue.class.getName() + ".value(value$); }";
  private static final Pattern COMMENTS =
      Pattern.compile("(?s)(?:\\s++|//[^\n]*+(?:\n|\\z)|/\\*.*?\\*/)*+");
  private static final Pattern ASSIGNMENT = Pattern.compile("(?s)[\\w$]+\\s*=[^=].*");

  /** The expression that a complete piece is; null also where that is not plain to see. */
  static Expression of(String piece) {
    var code = piece.stripTrailing();
    var comments = COMMENTS.matcher(code);
    int begin = comments.lookingAt() ? comments.end() : 0;
    boolean isPlain =
        begin < code.length()
            && !code.endsWith(";")
            && !code.endsWith("}")
            && !ASSIGNMENT.matcher(code).region(begin, code.length()).matches();
    return isPlain ? new Expression(piece, begin) : null;
  }

  /** What is put before the expression, on its own line. */
  Edit edit() {
    return new Edit(begin, BEFORE);
  }

  /** The block. It does not compile for an expression without a value. */
  String block() {
    return edit().apply(text) + AFTER;
  }
}
