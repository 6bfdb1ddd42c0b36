package dev.interleave.explore.model.threads;

import dev.interleave.explore.engine.Held;
import dev.interleave.explore.engine.SimLock;
import dev.interleave.explore.engine.SimThread;
import dev.interleave.explore.engine.Steps;
import java.util.concurrent.TimeUnit;

/** As {@link java.util.concurrent.locks.ReentrantLock}; fairness changes nothing here. */
@SuppressWarnings("this-escape")
public class ReentrantLock extends java.util.concurrent.locks.ReentrantLock implements Held {
  private static final long serialVersionUID = 1;

  private final transient SimLock lock = new SimLock(Steps.execution(), this);

  /** As {@link java.util.concurrent.locks.ReentrantLock#ReentrantLock()}. */
  public ReentrantLock() {}

  /** As {@link java.util.concurrent.locks.ReentrantLock#ReentrantLock(boolean)}. */
  public ReentrantLock(boolean fair) {
    super(fair);
  }

  @Override
  public SimThread holder() {
    return lock.holder();
  }

  @Override
  public void lock() {
    lock.enter();
  }

  @Override
  public void lockInterruptibly() throws InterruptedException {
    lock.enterInterruptibly();
  }

  @Override
  public boolean tryLock() {
    return lock.tryEnter();
  }

  @Override
  public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
    return lock.tryEnter(unit.toNanos(time));
  }

  @Override
  public void unlock() {
    lock.exit();
  }

  @Override
  public java.util.concurrent.locks.Condition newCondition() {
    return new SimCondition(lock);
  }

  @Override
  public boolean isLocked() {
    Steps.read(this, "isLocked");
    return lock.holder() != null;
  }

  @Override
  public boolean isHeldByCurrentThread() {
    return lock.count() > 0;
  }

  @Override
  public int getHoldCount() {
    return lock.count();
  }

  @Override
  public String toString() {
    return "ReentrantLock" + (lock.holder() == null ? "" : " held by " + lock.holder().name());
  }
}
