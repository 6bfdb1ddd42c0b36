package dev.interleave.litmus;

import dev.interleave.explore.Exploration;
import dev.interleave.explore.rewrite.StoppableCopy;
import dev.interleave.work.Cores;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * One thread of the harness. It plays another role in each batch, and starts a little earlier or
 * later than the others in each run, so that no lucky rhythm hides an outcome.
 */
final class Actor<S> implements Runnable {
  private static final long FACTOR = 0x5851f42d4c957f2dL;

  /** The most multiplications, of some cycles each, before a run; all its bits are ones. */
  private static final int LONGEST_DELAY = 31;

  private final int number;
  private final Harness<S> harness;
  private final Batch<S> batch;
  private final SpinBarrier barrier;
  private final SplittableRandom random = new SplittableRandom();
  private final Map<String, Long> counts = new HashMap<>();
  private long phase;
  private long noise = random.nextLong();
  private int role;
  private int at;

  Actor(int number, Harness<S> harness, Batch<S> batch, SpinBarrier barrier) {
    this.number = number;
    this.harness = harness;
    this.batch = batch;
    this.barrier = barrier;
  }

  @Override
  public void run() {
    try {
      Cores.settle(number);
      for (int turn = 0; one(turn); turn++) {}
    } catch (StoppableCopy.Stopped e) {
      // It was stuck, and its state is not counted here.
    } catch (Throwable e) {
      harness.failed(e);
    } finally {
      barrier.open();
    }
  }

  private boolean one(int turn) throws Exception {
    role = (number + turn) % batch.threads();
    at = 0;
    batch.make(number);
    if (!meet()) return false;
    if (number == 0) batch.shuffle(random);
    if (!meet() || !through(batch.body(role)) || !meet()) return false;
    for (int i = number; i < Batch.SIZE; i += batch.threads())
      counts.merge(batch.outcome(i), 1L, Long::sum);
    at = -1;
    return meet() && harness.goesOn(turn);
  }

  private boolean meet() {
    return barrier.await(number, ++phase);
  }

  private boolean through(Exploration.Body<S> body) {
    for (int i = 0; i < Batch.SIZE; i++) {
      var state = batch.state(i);
      at = i;
      if (!meet()) return false;
      delay();
      try {
        body.run(state);
      } catch (Exception e) {
        batch.threw(i, role, e);
      }
    }
    return true;
  }

  private void delay() {
    for (long i = noise >>> 59 & LONGEST_DELAY; i >= 0; i--) noise = noise * FACTOR + 1;
  }

  // What follows is read by another thread, after it has asked the barrier how far this one is.

  /** What this thread has counted. */
  Map<String, Long> counts() {
    return counts;
  }

  /** Which of the bodies it runs. */
  int role() {
    return role;
  }

  /** Which state of the batch it is at; all before it are done by all threads. */
  int at() {
    return at;
  }
}
