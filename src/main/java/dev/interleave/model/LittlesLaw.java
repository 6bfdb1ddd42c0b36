package dev.interleave.model;

import dev.interleave.schedule.Time;

/**
 * Little's law: whatever comes and goes, on average {@code inside = throughput × stay}, as long as
 * nothing piles up. It says how many requests must be in flight to reach a throughput. J. D. C.
 * Little, "A Proof for the Queuing Formula: L = λW", Operations Research 9(3), 1961.
 *
 * @param inside how many are inside on average, waiting ones included
 * @param perSecond how many come, and leave, a second
 * @param seconds how long each stays on average
 */
public record LittlesLaw(double inside, double perSecond, double seconds) {

  /**
   * @throws IllegalArgumentException if a number is not above 0, or they contradict the law by more
   *     than 1 in a million
   */
  public LittlesLaw {
    Check.positive("number inside", inside);
    Check.positive("throughput a second", perSecond);
    Check.positive("stay in seconds", seconds);
    if (Math.abs(perSecond * seconds / inside - 1) > 1e-6)
      throw new IllegalArgumentException(
          "%s a second × %s s make %s, not %s. "
                  .formatted(
                      Digits.of(perSecond),
                      Digits.of(seconds),
                      Digits.of(perSecond * seconds),
                      Digits.of(inside))
              + "Any two give the third: try LittlesLaw.inside, .throughput or .stay.");
  }

  /** How many are inside at this throughput and stay. */
  public static LittlesLaw inside(double perSecond, double seconds) {
    return new LittlesLaw(perSecond * seconds, perSecond, seconds);
  }

  /** The throughput with this many inside, each staying so long. */
  public static LittlesLaw throughput(double inside, double seconds) {
    return new LittlesLaw(inside, inside / seconds, seconds);
  }

  /** How long each stays, with this many inside at this throughput. */
  public static LittlesLaw stay(double inside, double perSecond) {
    return new LittlesLaw(inside, perSecond, inside / perSecond);
  }

  @Override
  public String toString() {
    return "%s a second × %s each = %s inside"
        .formatted(Digits.of(perSecond), Time.ofMillis(1000 * seconds), Digits.of(inside));
  }
}
