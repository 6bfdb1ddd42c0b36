package dev.interleave.explore;

import dev.interleave.explore.engine.Execution;
import dev.interleave.explore.engine.Refusal;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/**
 * Runs a search on a thread of its own and looks after it: a search that takes no step for some
 * seconds is stuck in something outside, and is told where; an interrupt, as by Stop, ends it.
 */
final class Keeper {
  private static final long LOOK_MILLIS = 250;
  private static final int PATIENCE = 40;

  private final Thread caller = Thread.currentThread();
  private volatile Search search;
  private volatile Object result;
  private volatile Throwable thrown;

  private Keeper() {}

  /** Runs this, and waits for it. */
  static <T> T run(Function<Keeper, T> task, Execution execution) {
    var keeper = new Keeper();
    var thread =
        Thread.ofPlatform().name("explore").daemon().unstarted(() -> keeper.work(task, execution));
    thread.setContextClassLoader(keeper.caller.getContextClassLoader());
    thread.start();
    keeper.waitFor(thread);
    if (keeper.thrown != null) throw keeper.told();
    @SuppressWarnings("unchecked")
    var found = (T) keeper.result;
    return found;
  }

  /** Looks after this search from now on. */
  void watch(Search running) {
    search = running;
  }

  private void work(Function<Keeper, ?> task, Execution execution) {
    try {
      result = task.apply(this);
    } catch (Throwable e) {
      thrown = e;
    } finally {
      execution.close();
    }
  }

  private void waitFor(Thread thread) {
    try {
      long moves = -1;
      for (int still = 0; !thread.join(Duration.ofMillis(LOOK_MILLIS)); still++) {
        long now = search == null ? 0 : search.moves();
        if (now != moves) still = 0;
        moves = now;
        if (still == PATIENCE) giveUp(thread);
      }
    } catch (InterruptedException e) {
      if (search != null) search.stop();
      caller.interrupt();
      throw new CancellationException("The search was stopped.");
    }
  }

  private void giveUp(Thread thread) {
    var where =
        Arrays.stream(thread.getStackTrace())
            .filter(frame -> !frame.getClassName().startsWith("dev.interleave.explore.engine"))
            .findFirst();
    if (search != null) search.stop();
    thread.interrupt();
    throw new Refusal(
        ("A thread has taken no step for %d seconds%s. Code that waits for something outside, such"
                + " as a socket or input, cannot be explored: leave that out.")
            .formatted(
                PATIENCE * LOOK_MILLIS / 1000, where.map(f -> ": it is in " + f).orElse("")));
  }

  private RuntimeException told() {
    if (thrown instanceof Refusal refusal) {
      refusal.setStackTrace(new StackTraceElement[0]);
      return refusal;
    }
    if (thrown instanceof Error error) throw error;
    return thrown instanceof RuntimeException runtime ? runtime : new IllegalStateException(thrown);
  }
}
