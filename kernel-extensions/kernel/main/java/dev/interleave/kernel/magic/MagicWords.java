package dev.interleave.kernel.magic;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The arguments of a magic: words with blanks between them. Quotes hold a word with blanks. */
final class MagicWords {
  private static final Pattern WORD =
      Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|'([^']*)'|(\\S+)");

  private MagicWords() {}

  /** The words of a line, up to a comment that begins with two slashes. */
  static List<String> of(String line) {
    var words = new ArrayList<String>();
    var matcher = WORD.matcher(line);
    while (matcher.find())
      if (matcher.group(1) != null) words.add(matcher.group(1).replaceAll("\\\\([\"\\\\])", "$1"));
      else if (matcher.group(2) != null) words.add(matcher.group(2));
      else if (matcher.group(3).startsWith("//")) break;
      else words.add(matcher.group(3));
    return words;
  }
}
