package dev.interleave.kernel.exec;

/** Text with lines: positions to line numbers, and lines by number. Lines count from 1. */
record SourceText(String text) {

  /**
   * Where a part of the text begins that is given with other white space around it; the default if
   * it is not there.
   */
  int find(String part, int from, int otherwise) {
    int found = text.indexOf(part.strip(), from);
    int leading = part.length() - part.stripLeading().length();
    return found < 0 ? otherwise : found - leading;
  }

  int lineAt(int position) {
    int line = 1;
    for (int i = 0; i < Math.min(position, text.length()); i++) if (text.charAt(i) == '\n') line++;
    return line;
  }

  int columnAt(int position) {
    int end = Math.min(position, text.length());
    return end - (text.lastIndexOf('\n', end - 1) + 1);
  }

  /** The position where a line begins; the end of the text if it has fewer lines. */
  int startOf(int line) {
    int start = 0;
    for (int i = 1; i < line; i++) {
      int next = text.indexOf('\n', start);
      if (next < 0) return text.length();
      start = next + 1;
    }
    return start;
  }

  String line(int number) {
    int start = startOf(number);
    int end = text.indexOf('\n', start);
    return text.substring(start, end < 0 ? text.length() : end);
  }
}
