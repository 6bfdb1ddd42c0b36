package dev.interleave.explore.model.threads;

import java.util.concurrent.TimeUnit;

/** As {@link java.util.concurrent.LinkedBlockingDeque}: what does not block is inherited. */
public class LinkedBlockingDeque<E> extends java.util.concurrent.LinkedBlockingDeque<E> {
  private static final long serialVersionUID = 1;

  /** As {@link java.util.concurrent.LinkedBlockingDeque#LinkedBlockingDeque()}. */
  public LinkedBlockingDeque() {}

  /** As {@link java.util.concurrent.LinkedBlockingDeque#LinkedBlockingDeque(int)}. */
  public LinkedBlockingDeque(int capacity) {
    super(capacity);
  }

  @Override
  public void put(E element) throws InterruptedException {
    BlockingSteps.room(this, element, "put");
    super.offerLast(element);
  }

  @Override
  public void putFirst(E element) throws InterruptedException {
    BlockingSteps.room(this, element, "putFirst");
    super.offerFirst(element);
  }

  @Override
  public void putLast(E element) throws InterruptedException {
    BlockingSteps.room(this, element, "putLast");
    super.offerLast(element);
  }

  @Override
  public E take() throws InterruptedException {
    return takeFirst();
  }

  @Override
  public E takeFirst() throws InterruptedException {
    BlockingSteps.some(this, "take");
    return super.pollFirst();
  }

  @Override
  public E takeLast() throws InterruptedException {
    BlockingSteps.some(this, "takeLast");
    return super.pollLast();
  }

  @Override
  public boolean offer(E element, long time, TimeUnit unit) throws InterruptedException {
    return BlockingSteps.room(this, element, "offer", time, unit) && super.offerLast(element);
  }

  @Override
  public E poll(long time, TimeUnit unit) throws InterruptedException {
    return BlockingSteps.some(this, "poll", time, unit) ? super.pollFirst() : null;
  }
}
