package dev.interleave.litmus;

/**
 * How often to run a test: whichever ends first.
 *
 * @param runs about so many runs
 * @param nanos for so long
 */
record Amount(long runs, long nanos) {
  static final Amount USUAL = new Amount(5_000_000, 2_000_000_000L);

  Amount runs(long number) {
    if (number < 1) throw new IllegalArgumentException("%,d runs: try 1000000.".formatted(number));
    return new Amount(number, nanos);
  }

  Amount seconds(double seconds) {
    if (!(seconds > 0 && seconds <= 600))
      throw new IllegalArgumentException("%s seconds: try 2, or 600 at most.".formatted(seconds));
    return new Amount(Long.MAX_VALUE, Math.round(seconds * 1e9));
  }
}
