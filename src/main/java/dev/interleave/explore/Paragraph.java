package dev.interleave.explore;

/** Text for a terminal. */
public final class Paragraph {
  private static final int WIDTH = 110;

  private Paragraph() {}

  /** The same with no line longer than a terminal is wide. */
  public static String wrapped(String text) {
    var lines = new StringBuilder();
    int length = 0;
    for (var word : text.split(" ")) {
      boolean fits = length + word.length() < WIDTH;
      if (length > 0) lines.append(fits ? " " : "\n  ");
      length = (fits ? length + 1 : 3) + word.length();
      lines.append(word);
    }
    return lines.toString();
  }
}
