package dev.interleave.machine;

import java.util.OptionalLong;
import java.util.function.LongFunction;

/**
 * The most that may be had of something.
 *
 * @param known whether anybody said so
 * @param most how much; empty where there is no limit, or where nobody knows
 */
public record Limit(boolean known, OptionalLong most) {
  /** Nobody knows. */
  public static final Limit UNKNOWN = new Limit(false, OptionalLong.empty());

  /** There is none. */
  public static final Limit NONE = new Limit(true, OptionalLong.empty());

  // Old container files say "no limit" by a number close to the largest there is.
  private static final long NO_LIMIT = 1L << 60;

  /** This much and no more. */
  public static Limit of(long most) {
    return most >= NO_LIMIT ? NONE : new Limit(true, OptionalLong.of(most));
  }

  /** As the system writes it: a number, {@code max} or {@code unlimited}; unknown if neither. */
  static Limit parse(String text) {
    var word = text.strip();
    if (word.equals("max") || word.equals("unlimited") || word.equals("-1")) return NONE;
    // All digits: too many for a long is a limit that nobody will reach.
    if (word.matches("\\d{19,}")) return NONE;
    return word.matches("\\d+") ? of(Long.parseLong(word)) : UNKNOWN;
  }

  /** The narrower of two that both hold; a known one holds whatever an unknown one may be. */
  Limit and(Limit other) {
    if (!known) return other;
    if (!other.known || other.most.isEmpty()) return this;
    return most.isEmpty() || most.getAsLong() > other.most.getAsLong() ? other : this;
  }

  /** The limit in the words of {@code format}, or that there is none, or that nobody knows. */
  String print(LongFunction<?> format) {
    if (!known) return Known.NOT;
    return most.isEmpty() ? "no limit" : format.apply(most.getAsLong()).toString();
  }

  @Override
  public String toString() {
    return print(Known::grouped);
  }
}
