package dev.interleave.exercise;

import dev.interleave.measure.Attempt;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

/** Looks at a learner's code that may throw, or never return. */
public final class GuardedCheck {
  private static final String WANTED = "code that returns";

  private GuardedCheck() {}

  /** What {@code check} finds, or that the code did not come to an end. */
  public static List<Mismatch> mismatches(Duration limit, Callable<List<Mismatch>> check) {
    var found = new Found();
    var attempt = Attempt.start(() -> found.missed = check.call());
    try {
      if (attempt.endsWithin(limit)) return found.missed;
    } catch (CancellationException stop) {
      throw stop;
    } catch (Throwable thrown) {
      return List.of(threw(root(thrown)));
    }
    attempt.interrupt();
    return List.of(
        new Mismatch(
            WANTED,
            "still running after %d seconds".formatted(limit.toSeconds()),
            "look for a loop that never ends, or a thread that waits for another for ever"));
  }

  /** A pool wraps what a task of it threw, once or twice. */
  private static Throwable root(Throwable thrown) {
    return thrown.getCause() == null ? thrown : root(thrown.getCause());
  }

  private static Mismatch threw(Throwable thrown) {
    if (thrown instanceof StackOverflowError)
      return new Mismatch(
          WANTED, "a method that calls itself without end", "in which case does it stop?");
    return new Mismatch(WANTED, "it threw " + thrown, "look at the line that the exception names");
  }

  private static final class Found {
    private volatile List<Mismatch> missed = List.of();
  }
}
