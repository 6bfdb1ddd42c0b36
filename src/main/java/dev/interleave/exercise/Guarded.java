package dev.interleave.exercise;

import dev.interleave.measure.Attempt;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

/** Looks at a learner's code that may throw, or never return. */
final class Guarded {
  private static final String WANTED = "code that returns";

  private Guarded() {}

  /** What {@code check} finds, or the fact that the code did not come to an end. */
  static List<Fact> facts(Duration limit, Callable<List<Fact>> check) {
    var found = new Found();
    var attempt = Attempt.start(() -> found.facts = check.call());
    try {
      if (attempt.endsWithin(limit)) return found.facts;
    } catch (CancellationException stop) {
      throw stop;
    } catch (Throwable thrown) {
      return List.of(threw(root(thrown)));
    }
    attempt.interrupt();
    return List.of(
        new Fact(
            WANTED,
            "still running after %d seconds".formatted(limit.toSeconds()),
            "look for a loop that never ends, or a thread that waits for another for ever"));
  }

  /** A pool wraps what a task of it threw, once or twice. */
  private static Throwable root(Throwable thrown) {
    return thrown.getCause() == null ? thrown : root(thrown.getCause());
  }

  private static Fact threw(Throwable thrown) {
    if (thrown instanceof StackOverflowError)
      return new Fact(
          WANTED, "a method that calls itself without end", "in which case does it stop?");
    return new Fact(WANTED, "it threw " + thrown, "look at the line that the exception names");
  }

  private static final class Found {
    private volatile List<Fact> facts = List.of();
  }
}
