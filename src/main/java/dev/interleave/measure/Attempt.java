package dev.interleave.measure;

import dev.interleave.live.ProgressScope;
import dev.interleave.machine.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

/**
 * One call of the learner's code on a thread of its own, named {@code main}, so that code that
 * never returns can be reported instead of waited for. Threads made by that code inherit from it as
 * they would from the caller.
 */
public final class Attempt {
  private static final long LOOK = 50_000_000;

  private final Thread thread;
  private volatile Throwable thrown;

  private Attempt(Callable<?> body) {
    thread = Thread.ofPlatform().name("main").daemon().unstarted(() -> call(body));
  }

  private void call(Callable<?> body) {
    try {
      body.call();
    } catch (Throwable t) {
      thrown = t;
    }
  }

  /** Starts calling {@code body}. */
  public static Attempt start(Callable<?> body) {
    var attempt = new Attempt(body);
    attempt.thread.start();
    return attempt;
  }

  /**
   * Waits for the call to end, {@code limit} at most, and throws whatever it threw. Meanwhile
   * spectators may look.
   *
   * @param meanwhile called some twenty times a second
   * @return whether it ended in time; if not it goes on
   * @throws CancellationException if the caller is interrupted meanwhile, as a Stop button does
   */
  public boolean endsWithin(Duration limit, Runnable meanwhile) {
    await(limit, meanwhile);
    if (thread.isAlive()) return false;
    if (thrown != null) throw Sneaky.sneak(thrown);
    return true;
  }

  /** Asks the call to stop. */
  public void interrupt() {
    thread.interrupt();
  }

  private void await(Duration limit, Runnable meanwhile) {
    try {
      long start = Clock.SYSTEM.nanoTime();
      long most = TimeUnit.NANOSECONDS.convert(limit);
      for (long left = most; left > 0; left = most - (Clock.SYSTEM.nanoTime() - start)) {
        if (thread.join(Duration.ofNanos(Math.min(left, LOOK)))) break;
        meanwhile.run();
        ProgressScope.tick();
      }
      // Stop interrupts both threads, and the other one may have been the faster.
      if (Thread.interrupted()) throw new InterruptedException();
    } catch (InterruptedException stop) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      throw new CancellationException("stopped before the run had ended");
    }
  }
}
