package dev.interleave.exercise;

import dev.interleave.measure.Attempt;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

/** Looks at a learner's code that may throw, or never return. */
final class Guarded {
  private Guarded() {}

  /** What {@code check} finds, or the fact that it did not come to an end. */
  static List<Fact> facts(Duration limit, Callable<List<Fact>> check) {
    var found = new Found();
    var attempt = Attempt.start(() -> found.facts = check.call());
    try {
      if (attempt.endsWithin(limit)) return found.facts;
    } catch (CancellationException stop) {
      throw stop;
    } catch (Throwable thrown) {
      return List.of(threw(thrown));
    }
    attempt.interrupt();
    return List.of(
        new Fact(
            "code that returns",
            "still running after %d seconds".formatted(limit.toSeconds()),
            "look for a loop that never ends, or a thread that waits for another for ever"));
  }

  private static Fact threw(Throwable thrown) {
    return new Fact(
        "code that returns", "it threw " + thrown, "look at the line that the exception names");
  }

  private static final class Found {
    private volatile List<Fact> facts = List.of();
  }
}
