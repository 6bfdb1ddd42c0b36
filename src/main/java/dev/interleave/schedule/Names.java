package dev.interleave.schedule;

import java.util.Comparator;
import java.util.regex.Pattern;

/** The order of worker names that a person expects: thread-2 before thread-10. */
public final class Names {
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  /** Compares runs of digits by their value and everything else by its characters. */
  public static final Comparator<String> NATURAL = Comparator.comparing(Names::padded);

  private Names() {}

  private static String padded(String name) {
    return DIGITS.matcher(name).replaceAll(found -> "0".repeat(pad(found.group())) + found.group());
  }

  private static int pad(String digits) {
    return Math.max(0, 19 - digits.length());
  }
}
