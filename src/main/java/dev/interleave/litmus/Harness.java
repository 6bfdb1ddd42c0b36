package dev.interleave.litmus;

import dev.interleave.machine.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Runs a test on real threads until it has run often enough, its time is up, or it is stuck. */
final class Harness<S> {
  private static final Duration LOOK = Duration.ofMillis(20);
  private static final long PATIENCE_NANOS = 2_000_000_000L;
  private static final Duration LAST_CHANCE = Duration.ofMillis(500);

  private final Batch<S> batch;
  private final Amount amount;
  private final Runnable stopLoops;
  private final SpinBarrier barrier;
  private final List<Actor<S>> actors = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean enough;
  private volatile Throwable failure;

  /**
   * @param stopLoops ends a thread that is in a loop
   */
  Harness(LitmusProgram<S> plan, Runnable stopLoops) {
    this.batch = new Batch<>(plan);
    this.amount = plan.amount();
    this.stopLoops = stopLoops;
    this.barrier = new SpinBarrier(batch.threads());
    for (int i = 0; i < batch.threads(); i++) {
      var actor = new Actor<>(i, this, batch, barrier);
      actors.add(actor);
      threads.add(Thread.ofPlatform().name("litmus " + (i + 1)).daemon().unstarted(actor));
    }
  }

  /** Blocks until it is done. */
  Counts run() {
    long start = Clock.SYSTEM.nanoTime();
    threads.forEach(Thread::start);
    try {
      boolean stuck = !ended(start);
      if (failure != null) throw new IllegalStateException(failure);
      return counts(Clock.SYSTEM.nanoTime() - start, stuck);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("The litmus test was stopped.");
    } finally {
      end();
    }
  }

  /** Whether all threads have come to their end; false as soon as one is stuck in its code. */
  private boolean ended(long start) throws InterruptedException {
    long phases = -1;
    long since = start;
    while (!joined()) {
      long now = Clock.SYSTEM.nanoTime();
      if (now - start > amount.nanos()) enough = true;
      if (phases != barrier.phases()) since = now;
      phases = barrier.phases();
      if (now - since > PATIENCE_NANOS) return false;
    }
    return true;
  }

  private boolean joined() throws InterruptedException {
    for (var thread : threads) if (!thread.join(LOOK)) return false;
    return true;
  }

  private Counts counts(long nanos, boolean stuck) {
    var sum = new HashMap<String, Long>();
    for (var actor : actors) actor.counts().forEach((what, n) -> sum.merge(what, n, Long::sum));
    if (!stuck) return new Counts(sum, nanos, null);
    int last = barrier.last();
    for (int i = 0; i < actors.get(last).at(); i++) sum.merge(batch.outcome(i), 1L, Long::sum);
    var name = batch.name(actors.get(last).role());
    sum.merge(name + " never ends", 1L, Long::sum);
    return new Counts(sum, nanos, name);
  }

  /** Ends what still runs, wherever it is; what cannot be ended is not waited for. */
  private void end() {
    barrier.open();
    if (threads.stream().noneMatch(Thread::isAlive)) return;
    stopLoops.run();
    threads.forEach(Thread::interrupt);
    threads.forEach(this::leave);
  }

  private void leave(Thread thread) {
    boolean interrupted = Thread.interrupted();
    try {
      thread.join(LAST_CHANCE);
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) Thread.currentThread().interrupt();
  }

  /** Whether there is to be one more batch, asked when all have counted this one. */
  boolean goesOn(int turn) {
    return !enough && (turn + 1L) * Batch.SIZE < amount.runs();
  }

  void failed(Throwable e) {
    failure = e;
  }
}
