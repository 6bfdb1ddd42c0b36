package dev.interleave.exercise;

import dev.interleave.live.ProgressScope;
import dev.interleave.live.StepProgress;
import dev.interleave.machine.Clock;
import dev.interleave.measure.Attempt;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

/** Looks at a learner's code that may throw, or never return. */
public final class GuardedCheck {
  private static final String WANTED = "code that returns";

  private GuardedCheck() {}

  /** A check that tells how far it is. */
  public interface Stepwise {
    /** What is not yet as asked; says by {@code steps} how far it is. */
    List<Mismatch> check(StepProgress steps) throws Exception;
  }

  /** What {@code check} finds, or that the code did not come to an end. */
  public static List<Mismatch> mismatches(Duration limit, Callable<List<Mismatch>> check) {
    return mismatches(limit, "", steps -> check.call());
  }

  /**
   * The same for a check that may take long, which shows how far it is.
   *
   * @param unit what one step is called, in the singular
   */
  public static List<Mismatch> mismatches(Duration limit, String unit, Stepwise check) {
    var found = new Found();
    var steps = new StepProgress("the check", unit, Clock.SYSTEM::nanoTime);
    var attempt = Attempt.start(() -> found.missed = check.check(steps));
    try (var _ = ProgressScope.enter(steps)) {
      if (attempt.endsWithin(limit, () -> {})) return found.missed;
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
    return new Mismatch(
        WANTED,
        "it threw " + thrown,
        "call it yourself in a new cell: there the answer names the line");
  }

  private static final class Found {
    private volatile List<Mismatch> missed = List.of();
  }
}
