package dev.interleave.explore.model.threads;

import dev.interleave.explore.engine.Guard;
import dev.interleave.explore.engine.Steps;
import dev.interleave.explore.engine.WaitSet;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;

/** A condition of a modelled lock. */
final class SimCondition implements Condition {
  private final WaitSet waiting;

  SimCondition(Guard lock) {
    waiting = new WaitSet(Steps.execution(), lock);
  }

  @Override
  public void await() throws InterruptedException {
    waiting.await("await", 0, true);
  }

  @Override
  public void awaitUninterruptibly() {
    try {
      waiting.await("await", 0, false);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public long awaitNanos(long nanos) throws InterruptedException {
    long end = Steps.execution().time().now() + nanos;
    if (nanos > 0) waiting.await("await", nanos, true);
    return end - Steps.execution().time().now();
  }

  @Override
  public boolean await(long time, TimeUnit unit) throws InterruptedException {
    return unit.toNanos(time) > 0 && waiting.await("await", unit.toNanos(time), true);
  }

  @Override
  public boolean awaitUntil(Date deadline) throws InterruptedException {
    return await(deadline.getTime() - System.currentTimeMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void signal() {
    waiting.signal("signal", false);
  }

  @Override
  public void signalAll() {
    waiting.signal("signalAll", true);
  }
}
