package dev.interleave;

import dev.interleave.doubt.Caution;
import dev.interleave.measure.Warmup;
import java.time.Duration;
import java.util.List;

/**
 * How much is measured. A test asks whether a lesson runs, and needs no median for that; the work
 * itself is the same in both, and so is all that an exercise is judged by.
 *
 * @param rounds how many rounds count, at most
 * @param warmup how long to warm up, at most
 */
record RoundLimit(int rounds, Duration warmup) {
  static final RoundLimit FULL = new RoundLimit(Integer.MAX_VALUE, Duration.ofDays(1));

  /** Two executions count, and none warms up. */
  static final RoundLimit SMALL = new RoundLimit(2, Duration.ZERO);

  /** An environment variable that says {@code small}. */
  private static final String VARIABLE = "INTERLEAVE_SIZE";

  private static volatile RoundLimit chosen =
      "small".equals(System.getenv(VARIABLE)) ? SMALL : FULL;

  static RoundLimit chosen() {
    return chosen;
  }

  static void choose(RoundLimit other) {
    chosen = other;
  }

  int rounds(int asked) {
    return Math.min(asked, rounds);
  }

  Warmup warmup(Warmup asked) {
    return asked.atMost().compareTo(warmup) > 0 ? new Warmup(warmup) : asked;
  }

  /** What a reader of measured rounds must know. */
  List<Caution> cautions() {
    return this.equals(FULL) ? List.of() : List.of(Caution.reduced(rounds, VARIABLE));
  }
}
