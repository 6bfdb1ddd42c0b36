package dev.interleave.kernel.exec;

import java.util.regex.Pattern;

/**
 * A piece of a cell that is an expression whose value the kernel shows. JShell runs five compiler
 * tasks for an expression, since it makes a variable of it, and three for a block; so the piece is
 * evaluated as a block that hands its value over.
 */
final class Expression {
  private static final String BEFORE = "{ var value$ = ";
  private static final String AFTER = "\n; " + Shown.class.getName() + ".value(value$); }";
  private static final Pattern ASSIGNMENT =
      Pattern.compile("\\s*[\\w$]+\\s*=[^=].*", Pattern.DOTALL);

  /** What is put before the expression. */
  static final Edit EDIT = new Edit(0, BEFORE);

  private Expression() {}

  /** Whether a complete piece is an expression; false also where that is not plain to see. */
  static boolean isPlain(String piece) {
    var code = piece.stripTrailing();
    return !code.endsWith(";") && !code.endsWith("}") && !ASSIGNMENT.matcher(code).matches();
  }

  /** The block. It does not compile for an expression without a value. */
  static String block(String expression) {
    return BEFORE + expression + AFTER;
  }
}
