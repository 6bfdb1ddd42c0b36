package dev.interleave.results;

/**
 * What somebody predicted, beside a result.
 *
 * @param what what was guessed; empty if nothing was
 * @param value the number, or null for none
 * @param gap measured over predicted, or null where that is unknown
 * @param unit {@code ms} or {@code speedup}; empty where nobody said so
 * @param row the strategy that it was held against; empty for none, and in files of version 1
 */
public record Guess(String what, Double value, Double gap, String unit, String row) {
  /** Nobody guessed. */
  public static final Guess NONE = new Guess("", null, null);

  /** Numbers that are none become null. */
  public Guess {
    value = finite(value);
    gap = finite(gap);
  }

  /** A guess that was held against no strategy. */
  public Guess(String what, Double value, Double gap) {
    this(what, value, gap, "", "");
  }

  private static Double finite(Double number) {
    return number == null || !Double.isFinite(number) ? null : number;
  }
}
