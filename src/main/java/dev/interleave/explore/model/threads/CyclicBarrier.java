package dev.interleave.explore.model.threads;

import dev.interleave.explore.engine.Steps;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** As {@link java.util.concurrent.CyclicBarrier}. */
public class CyclicBarrier extends java.util.concurrent.CyclicBarrier {
  private static final class Generation {
    boolean open;
    boolean broken;
  }

  private final Runnable action;
  private Generation generation = new Generation();
  private int waiting;

  /** As {@link java.util.concurrent.CyclicBarrier#CyclicBarrier(int)}. */
  public CyclicBarrier(int parties) {
    this(parties, null);
  }

  /** As {@link java.util.concurrent.CyclicBarrier#CyclicBarrier(int, Runnable)}. */
  public CyclicBarrier(int parties, Runnable action) {
    super(parties, action);
    this.action = action;
  }

  @Override
  public int await() throws InterruptedException, BrokenBarrierException {
    var mine = generation;
    int index = arrive();
    if (index == 0) return 0;
    try {
      Steps.interruptibly(this, "await", () -> mine.open || mine.broken);
    } catch (InterruptedException e) {
      breakUp(mine);
      throw e;
    }
    if (!mine.open) throw new BrokenBarrierException();
    return index;
  }

  @Override
  public int await(long time, TimeUnit unit)
      throws InterruptedException, BrokenBarrierException, TimeoutException {
    var mine = generation;
    int index = arrive();
    if (index == 0) return 0;
    if (!Steps.within(this, "await", () -> mine.open || mine.broken, unit.toNanos(time))) {
      breakUp(mine);
      throw new TimeoutException();
    }
    if (!mine.open) throw new BrokenBarrierException();
    return index;
  }

  /** Answers how many are still to come. */
  private int arrive() throws BrokenBarrierException {
    Steps.write(this, "arrives at %s");
    if (generation.broken) throw new BrokenBarrierException();
    int index = getParties() - ++waiting;
    if (index == 0) {
      if (action != null) action.run();
      generation.open = true;
      next();
    }
    Steps.changed(this, waiting);
    return index;
  }

  private void next() {
    generation = new Generation();
    waiting = 0;
  }

  private static void breakUp(Generation generation) {
    generation.broken = true;
  }

  @Override
  public boolean isBroken() {
    Steps.read(this, "isBroken");
    return generation.broken;
  }

  @Override
  public void reset() {
    Steps.write(this, "reset");
    if (waiting > 0) breakUp(generation);
    next();
  }

  @Override
  public int getNumberWaiting() {
    Steps.read(this, "getNumberWaiting");
    return waiting;
  }
}
