package dev.interleave.explore.model.threads;

import dev.interleave.explore.engine.Steps;
import java.util.concurrent.TimeUnit;

/** As {@link java.util.concurrent.Semaphore}; fairness changes nothing here. */
public class Semaphore extends java.util.concurrent.Semaphore {
  private static final long serialVersionUID = 1;

  private int free;

  /** As {@link java.util.concurrent.Semaphore#Semaphore(int)}. */
  public Semaphore(int permits) {
    super(permits);
    free = permits;
  }

  /** As {@link java.util.concurrent.Semaphore#Semaphore(int, boolean)}. */
  public Semaphore(int permits, boolean fair) {
    this(permits);
  }

  private void add(int permits) {
    free += permits;
    Steps.changed(this, free);
  }

  @Override
  public void acquire() throws InterruptedException {
    acquire(1);
  }

  @Override
  public void acquire(int permits) throws InterruptedException {
    Steps.interruptibly(this, "acquire", () -> free >= permits);
    add(-permits);
  }

  @Override
  public void acquireUninterruptibly() {
    acquireUninterruptibly(1);
  }

  @Override
  public void acquireUninterruptibly(int permits) {
    Steps.when(this, "acquire", () -> free >= permits);
    add(-permits);
  }

  @Override
  public boolean tryAcquire() {
    return tryAcquire(1);
  }

  @Override
  public boolean tryAcquire(int permits) {
    Steps.write(this, "tryAcquire");
    return taken(free >= permits, permits);
  }

  @Override
  public boolean tryAcquire(long time, TimeUnit unit) throws InterruptedException {
    return tryAcquire(1, time, unit);
  }

  @Override
  public boolean tryAcquire(int permits, long time, TimeUnit unit) throws InterruptedException {
    return taken(
        Steps.within(this, "tryAcquire", () -> free >= permits, unit.toNanos(time)), permits);
  }

  private boolean taken(boolean could, int permits) {
    if (could) add(-permits);
    return could;
  }

  @Override
  public void release() {
    release(1);
  }

  @Override
  public void release(int permits) {
    Steps.write(this, "release");
    add(permits);
  }

  @Override
  public int availablePermits() {
    Steps.read(this, "availablePermits");
    return free;
  }

  @Override
  public int drainPermits() {
    Steps.write(this, "drainPermits");
    int all = free;
    add(-all);
    return all;
  }
}
