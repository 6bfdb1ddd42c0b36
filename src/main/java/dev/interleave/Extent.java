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
record Extent(int rounds, Duration warmup) {
  static final Extent FULL = new Extent(Integer.MAX_VALUE, Duration.ofDays(1));

  /** Two executions count, and none warms up. */
  static final Extent SMALL = new Extent(2, Duration.ZERO);

  /** An environment variable that says {@code small}. */
  private static final String VARIABLE = "INTERLEAVE_SIZE";

  private static volatile Extent chosen = "small".equals(System.getenv(VARIABLE)) ? SMALL : FULL;

  static Extent chosen() {
    return chosen;
  }

  static void choose(Extent other) {
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
