package dev.interleave.kernel.exec;

/** Finds a comment that has a beginning and no end, which JShell passes over in silence. */
final class Unclosed {
  private Unclosed() {}

  /** Where the comment begins that never ends; negative if there is none. */
  static int comment(String code) {
    int at = 0;
    while (at < code.length()) {
      if (code.startsWith("/*", at) && code.indexOf("*/", at + 2) < 0) return at;
      at = end(code, at);
    }
    return -1;
  }

  /** Where the comment or text that begins here ends, or the next character. */
  private static int end(String code, int at) {
    if (code.startsWith("/*", at)) return code.indexOf("*/", at + 2) + 2;
    if (code.startsWith("//", at)) {
      int line = code.indexOf('\n', at);
      return line < 0 ? code.length() : line;
    }
    if (code.startsWith("\"\"\"", at)) return afterQuote(code, at + 3, "\"\"\"", false);
    char c = code.charAt(at);
    return c == '"' || c == '\'' ? afterQuote(code, at + 1, String.valueOf(c), true) : at + 1;
  }

  /** A text in single quotes ends with its line at the latest. */
  private static int afterQuote(String code, int from, String quote, boolean oneLine) {
    int at = from;
    while (at < code.length() && !(oneLine && code.charAt(at) == '\n')) {
      if (code.startsWith(quote, at)) return at + quote.length();
      at += code.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at, code.length());
  }
}
