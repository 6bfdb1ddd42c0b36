package dev.interleave.explore.model.threads;

import dev.interleave.explore.engine.Steps;
import java.util.Collection;
import java.util.concurrent.TimeUnit;

/**
 * As {@link java.util.concurrent.LinkedTransferQueue}: who transfers waits until the element was
 * taken. Elements go in the order in which they came, so it is known by their number which one has
 * gone.
 */
public class LinkedTransferQueue<E> extends java.util.concurrent.LinkedTransferQueue<E> {
  private static final long serialVersionUID = 1;

  private long came;
  private int takers;

  /** As {@link java.util.concurrent.LinkedTransferQueue#LinkedTransferQueue()}. */
  public LinkedTransferQueue() {}

  /** As {@link java.util.concurrent.LinkedTransferQueue#LinkedTransferQueue(Collection)}. */
  public LinkedTransferQueue(Collection<? extends E> elements) {
    super(elements);
    came = elements.size();
  }

  /** Answers the element's number. */
  private long come(E element) {
    super.offer(element);
    return ++came;
  }

  private long come(E element, String verb) {
    Steps.publish(element);
    Steps.write(this, verb);
    return come(element);
  }

  private boolean hasGone(long number) {
    return came - size() >= number;
  }

  @Override
  public void put(E element) {
    come(element, "put");
  }

  @Override
  public boolean add(E element) {
    come(element, "add");
    return true;
  }

  @Override
  public boolean offer(E element) {
    come(element, "offer");
    return true;
  }

  @Override
  public boolean offer(E element, long time, TimeUnit unit) {
    return offer(element);
  }

  @Override
  public void transfer(E element) throws InterruptedException {
    long mine = come(element, "transfer");
    try {
      Steps.interruptibly(this, "transfer", () -> hasGone(mine));
    } finally {
      if (!hasGone(mine)) remove(element);
    }
  }

  @Override
  public boolean tryTransfer(E element, long time, TimeUnit unit) throws InterruptedException {
    long mine = come(element, "tryTransfer");
    try {
      return Steps.within(this, "tryTransfer", () -> hasGone(mine), unit.toNanos(time));
    } finally {
      if (!hasGone(mine)) remove(element);
    }
  }

  @Override
  public boolean tryTransfer(E element) {
    Steps.write(this, "tryTransfer");
    if (takers <= size()) return false;
    Steps.publish(element);
    come(element);
    return true;
  }

  @Override
  public E take() throws InterruptedException {
    arrive("take");
    try {
      BlockingSteps.some(this, "take");
    } finally {
      takers--;
    }
    return super.poll();
  }

  @Override
  public E poll(long time, TimeUnit unit) throws InterruptedException {
    arrive("poll");
    try {
      BlockingSteps.some(this, "poll", time, unit);
    } finally {
      takers--;
    }
    return super.poll();
  }

  /** From here on a transfer finds somebody. */
  private void arrive(String verb) {
    Steps.write(this, verb);
    takers++;
    Steps.changed(this, takers);
  }

  @Override
  public boolean hasWaitingConsumer() {
    return getWaitingConsumerCount() > 0;
  }

  @Override
  public int getWaitingConsumerCount() {
    Steps.read(this, "getWaitingConsumerCount");
    return takers;
  }
}
