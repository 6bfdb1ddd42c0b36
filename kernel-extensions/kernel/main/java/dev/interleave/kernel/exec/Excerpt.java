package dev.interleave.kernel.exec;

import java.util.List;

/** A line of code with a part of it marked. Of a very long line only what is near the mark. */
final class Excerpt {
  private static final int WIDTH = 160;
  private static final String INDENT = "    ";
  private static final String CUT = "...";

  private Excerpt() {}

  /** The line, and under it the mark from begin to end. */
  static List<String> of(String line, int begin, int end) {
    if (line.length() <= WIDTH)
      return List.of(INDENT + line, INDENT + blanks(line, begin) + "^".repeat(end - begin));
    int from = Math.max(0, Math.min(begin - WIDTH / 2, line.length() - WIDTH));
    int to = Math.min(line.length(), from + WIDTH);
    String before = from > 0 ? CUT : "";
    String after = to < line.length() ? CUT : "";
    var shown = line.substring(from, to);
    int marked = Math.max(1, Math.min(end, to) - begin);
    return List.of(
        INDENT + before + shown + after,
        INDENT + blanks(before + shown, before.length() + begin - from) + "^".repeat(marked));
  }

  /** A line alone. */
  static String of(String line) {
    return line.length() <= WIDTH ? line : line.substring(0, WIDTH) + CUT;
  }

  /** Tabs stay tabs, so that the mark stands under its place. */
  private static String blanks(String line, int count) {
    return line.substring(0, count).replaceAll("[^\t]", " ");
  }
}
