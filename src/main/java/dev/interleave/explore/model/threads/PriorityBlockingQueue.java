package dev.interleave.explore.model.threads;

import dev.interleave.explore.engine.Steps;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;

/** As {@link java.util.concurrent.PriorityBlockingQueue}: what does not block is inherited. */
public class PriorityBlockingQueue<E> extends java.util.concurrent.PriorityBlockingQueue<E> {
  private static final long serialVersionUID = 1;

  /** As {@link java.util.concurrent.PriorityBlockingQueue#PriorityBlockingQueue()}. */
  public PriorityBlockingQueue() {}

  /** As {@link java.util.concurrent.PriorityBlockingQueue#PriorityBlockingQueue(int)}. */
  public PriorityBlockingQueue(int capacity) {
    super(capacity);
  }

  /**
   * As {@link java.util.concurrent.PriorityBlockingQueue#PriorityBlockingQueue(int, Comparator)}.
   */
  public PriorityBlockingQueue(int capacity, Comparator<? super E> order) {
    super(capacity, order);
  }

  @Override
  public void put(E element) {
    Steps.publish(element);
    Steps.write(this, "put");
    super.offer(element);
  }

  @Override
  public boolean offer(E element, long time, TimeUnit unit) {
    Steps.publish(element);
    put(element);
    return true;
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
