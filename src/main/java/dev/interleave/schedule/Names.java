package dev.interleave.schedule;

import java.util.Comparator;
import java.util.regex.Pattern;

/** Names and counts as a person expects to read them. */
public final class Names {
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  /**
   * thread-2 before thread-10: compares runs of digits by their value and everything else by its
   * characters.
   */
  public static final Comparator<String> NATURAL = Comparator.comparing(Names::padded);

  private Names() {}

  /** {@code 1 task}, {@code 2 tasks}. */
  public static String counted(long n, String thing) {
    return n + " " + thing + (n == 1 ? "" : "s");
  }

  private static String padded(String name) {
    return DIGITS.matcher(name).replaceAll(found -> "0".repeat(pad(found.group())) + found.group());
  }

  private static int pad(String digits) {
    return Math.max(0, 19 - digits.length());
  }
}
