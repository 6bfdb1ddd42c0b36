package dev.interleave.explore.model.threads;

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
    BlockingSteps.room(this, element, "put");
    super.offer(element);
  }

  @Override
  public boolean offer(E element, long time, TimeUnit unit) throws InterruptedException {
    return BlockingSteps.room(this, element, "offer", time, unit) && super.offer(element);
  }

  @Override
  public E take() throws InterruptedException {
    BlockingSteps.some(this, "take");
    return super.poll();
  }

  @Override
  public E poll(long time, TimeUnit unit) throws InterruptedException {
    return BlockingSteps.some(this, "poll", time, unit) ? super.poll() : null;
  }
}
