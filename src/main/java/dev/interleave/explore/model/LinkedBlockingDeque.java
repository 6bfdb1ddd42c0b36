package dev.interleave.explore.model;

import dev.interleave.explore.engine.Steps;
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

  private void room(E element, String verb) throws InterruptedException {
    Steps.execution().publish(element);
    Steps.interruptibly(this, verb, () -> remainingCapacity() > 0);
  }

  @Override
  public void put(E element) throws InterruptedException {
    room(element, "put");
    super.offerLast(element);
  }

  @Override
  public void putFirst(E element) throws InterruptedException {
    room(element, "putFirst");
    super.offerFirst(element);
  }

  @Override
  public void putLast(E element) throws InterruptedException {
    room(element, "putLast");
    super.offerLast(element);
  }

  @Override
  public E take() throws InterruptedException {
    return takeFirst();
  }

  @Override
  public E takeFirst() throws InterruptedException {
    Steps.interruptibly(this, "take", () -> !isEmpty());
    return super.pollFirst();
  }

  @Override
  public E takeLast() throws InterruptedException {
    Steps.interruptibly(this, "takeLast", () -> !isEmpty());
    return super.pollLast();
  }

  @Override
  public boolean offer(E element, long time, TimeUnit unit) throws InterruptedException {
    Steps.execution().publish(element);
    return Steps.within(this, "offer", () -> remainingCapacity() > 0, unit.toNanos(time))
        && super.offerLast(element);
  }

  @Override
  public E poll(long time, TimeUnit unit) throws InterruptedException {
    return Steps.within(this, "poll", () -> !isEmpty(), unit.toNanos(time))
        ? super.pollFirst()
        : null;
  }
}
