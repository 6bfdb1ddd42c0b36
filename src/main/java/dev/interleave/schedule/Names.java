package dev.interleave.schedule;

import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names and counts as a person expects to read them. */
public final class Names {
  /**
   * thread-2 before thread-10: compares runs of digits by their value and everything else by its
   * characters.
   */
  public static final Comparator<String> NATURAL = Names::compare;

  private static final Pattern LINE = Pattern.compile("(.{1,110}|\\S+)(?:\\s+|$)");

  private Names() {}

  /** {@code 1 task}, {@code 2 tasks}. */
  public static String counted(long n, String thing) {
    return n + " " + thing + (n == 1 ? "" : "s");
  }

  /** The text in lines that fit a terminal, those after the first behind {@code indent}. */
  public static String wrapped(String text, String indent) {
    return LINE.matcher(text)
        .results()
        .map(line -> line.group(1))
        .collect(Collectors.joining("\n" + indent));
  }

  /** At most so many letters; the last one says that more were there. */
  public static String cut(String text, int letters) {
    return text.length() <= letters ? text : text.substring(0, letters - 1) + "…";
  }

  private static int compare(String one, String other) {
    int i = 0;
    int j = 0;
    while (i < one.length() && j < other.length()) {
      boolean digits = isDigit(one, i) && isDigit(other, j);
      int m = digits ? endOfDigits(one, i) : i + 1;
      int n = digits ? endOfDigits(other, j) : j + 1;
      int order = digits ? byValue(one, i, m, other, j, n) : one.charAt(i) - other.charAt(j);
      if (order != 0) return order;
      i = m;
      j = n;
    }
    return (one.length() - i) - (other.length() - j);
  }

  /** Of numbers without leading zeros the longer one is the larger one, however long they are. */
  private static int byValue(String one, int i, int m, String other, int j, int n) {
    while (i < m - 1 && one.charAt(i) == '0') i++;
    while (j < n - 1 && other.charAt(j) == '0') j++;
    if (m - i != n - j) return (m - i) - (n - j);
    while (i < m && one.charAt(i) == other.charAt(j)) {
      i++;
      j++;
    }
    return i == m ? 0 : one.charAt(i) - other.charAt(j);
  }

  private static int endOfDigits(String text, int at) {
    while (at < text.length() && isDigit(text, at)) at++;
    return at;
  }

  private static boolean isDigit(String text, int at) {
    return text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }
}
