package dev.interleave.explore.model;

import dev.interleave.explore.engine.Steps;
import java.util.concurrent.TimeUnit;

/** As {@link java.util.concurrent.ArrayBlockingQueue}: what does not block is inherited. */
public class ArrayBlockingQueue<E> extends java.util.concurrent.ArrayBlockingQueue<E> {
  private static final long serialVersionUID = 1;

  /** As {@link java.util.concurrent.ArrayBlockingQueue#ArrayBlockingQueue(int)}. */
  public ArrayBlockingQueue(int capacity) {
    super(capacity);
  }

  /** As {@link java.util.concurrent.ArrayBlockingQueue#ArrayBlockingQueue(int, boolean)}. */
  public ArrayBlockingQueue(int capacity, boolean fair) {
    super(capacity, fair);
  }

  @Override
  public void put(E element) throws InterruptedException {
    Steps.execution().publish(element);
    Steps.interruptibly(this, "put", () -> remainingCapacity() > 0);
    super.offer(element);
  }

  @Override
  public boolean offer(E element, long time, TimeUnit unit) throws InterruptedException {
    Steps.execution().publish(element);
    return Steps.within(this, "offer", () -> remainingCapacity() > 0, unit.toNanos(time))
        && super.offer(element);
  }

  @Override
  public E take() throws InterruptedException {
    Steps.interruptibly(this, "take", () -> !isEmpty());
    return super.poll();
  }

  @Override
  public E poll(long time, TimeUnit unit) throws InterruptedException {
    return Steps.within(this, "poll", () -> !isEmpty(), unit.toNanos(time)) ? super.poll() : null;
  }
}
