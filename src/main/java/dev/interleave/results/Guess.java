package dev.interleave.results;

/**
 * What somebody predicted, beside a result.
 *
 * @param what what was guessed; empty if nothing was
 * @param value the number, or null for none
 * @param gap measured over predicted, or null where that is unknown
 */
public record Guess(String what, Double value, Double gap) {
  /** Nobody guessed. */
  public static final Guess NONE = new Guess("", null, null);

  /** Numbers that are none become null. */
  public Guess {
    value = finite(value);
    gap = finite(gap);
  }

  private static Double finite(Double number) {
    return number == null || !Double.isFinite(number) ? null : number;
  }
}
