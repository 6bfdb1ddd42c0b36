package dev.interleave.explore.model.threads;

import java.util.concurrent.TimeUnit;

/** As {@link java.util.concurrent.LinkedBlockingQueue}: what does not block is inherited. */
public class LinkedBlockingQueue<E> extends java.util.concurrent.LinkedBlockingQueue<E> {
  private static final long serialVersionUID = 1;

  /** As {@link java.util.concurrent.LinkedBlockingQueue#LinkedBlockingQueue()}. */
  public LinkedBlockingQueue() {}

  /** As {@link java.util.concurrent.LinkedBlockingQueue#LinkedBlockingQueue(int)}. */
  public LinkedBlockingQueue(int capacity) {
    super(capacity);
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
