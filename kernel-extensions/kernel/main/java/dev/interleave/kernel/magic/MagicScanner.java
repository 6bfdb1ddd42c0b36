package dev.interleave.kernel.magic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Finds the magics of a cell as a lexer does: what stands in a comment, a string or a text block is
 * none, and a percent sign in the midst of an expression is the remainder operator.
 */
final class MagicScanner {
  private final String code;
  private final Predicate<String> known;
  private final List<MagicCall> found = new ArrayList<>();
  private int at;
  private int parentheses;
  private int braces;
  private boolean lineBegins = true;

  /** The last character that is neither blank nor in a comment; 0 at the beginning. */
  private char last;

  private MagicScanner(String code, Predicate<String> known) {
    this.code = code;
    this.known = known;
  }

  /**
   * The magics of a cell from top to bottom.
   *
   * @param known whether a magic of this name is there
   */
  static List<MagicCall> scan(String code, Predicate<String> known) {
    var scanner = new MagicScanner(code, known);
    while (scanner.at < code.length()) scanner.step();
    return scanner.found;
  }

  /** The cell with blanks where its magics are, of the same length. */
  static String blank(String code, Predicate<String> known) {
    var java = new StringBuilder(code);
    for (var call : scan(code, known)) {
      for (int i = call.start(); i < call.end(); i++) java.setCharAt(i, ' ');
      if (call.inside() && call.end() - call.start() > "null;".length())
        java.replace(call.start(), call.start() + "null;".length(), "null;");
    }
    return java.toString();
  }

  private void step() {
    char c = code.charAt(at);
    if (Character.isWhitespace(c)) {
      lineBegins |= c == '\n';
      at++;
    } else if (code.startsWith("//", at)) {
      at = endOfLine();
    } else if (code.startsWith("/*", at)) {
      at = after("*/", at + 2);
    } else if (c == '%' && isMagic()) {
      take();
    } else {
      java(c);
    }
  }

  private void java(char c) {
    if (c == '"' || c == '\'') {
      boolean block = code.startsWith("\"\"\"", at);
      at = block ? afterQuote("\"\"\"") : afterQuote(String.valueOf(c));
    } else {
      parentheses += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
      braces += c == '{' ? 1 : c == '}' ? -1 : 0;
      at++;
    }
    last = c;
    lineBegins = false;
  }

  private boolean isMagic() {
    var name = name();
    if (name.isEmpty() || parentheses > 0) return false;
    if (last == '=') return true;
    boolean statementBegins = last == 0 || ";{}".indexOf(last) >= 0;
    // A cell may leave out the semicolon before a magic, so there only the names decide.
    boolean afterExpression =
        braces == 0 && known.test(name) && !code.substring(at, endOfLine()).strip().endsWith(";");
    return lineBegins && (statementBegins || afterExpression);
  }

  private void take() {
    int end = endOfLine();
    boolean inside = last == '=' || braces > 0;
    var line = code.substring(at + 1 + name().length(), end);
    String arguments = inside ? line.stripTrailing().replaceFirst(";$", "") : line;
    found.add(new MagicCall(inside, at, end, name(), MagicWords.of(arguments)));
    at = end;
    last = ';';
  }

  /** The name after the percent sign, with a second percent sign if there is one; or nothing. */
  private String name() {
    int begin = at + 1;
    int end = code.startsWith("%", begin) ? begin + 1 : begin;
    if (end == code.length() || !Character.isLetter(code.charAt(end))) return "";
    while (end < code.length() && Character.isJavaIdentifierPart(code.charAt(end))) end++;
    return code.substring(begin, end);
  }

  private int endOfLine() {
    int end = code.indexOf('\n', at);
    return end < 0 ? code.length() : end;
  }

  private int after(String mark, int from) {
    int found = code.indexOf(mark, from);
    return found < 0 ? code.length() : found + mark.length();
  }

  /** Where a literal ends; one of a single line that is not closed ends with its line. */
  private int afterQuote(String quote) {
    int i = at + quote.length();
    while (i < code.length() && !code.startsWith(quote, i)) {
      if (quote.length() == 1 && code.charAt(i) == '\n') return i;
      i += code.charAt(i) == '\\' ? 2 : 1;
    }
    return Math.min(code.length(), i + quote.length());
  }
}
