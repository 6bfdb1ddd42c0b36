package dev.interleave.explore.model.threads;

import dev.interleave.explore.engine.Steps;
import java.util.Collection;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;

/**
 * As {@link java.util.concurrent.DelayQueue}. Time is virtual, and a delay puts nothing in an
 * order: whoever takes gets the head at any time after it was put, and its delay has passed then.
 */
public class DelayQueue<E extends Delayed> extends java.util.concurrent.DelayQueue<E> {
  /** As {@link java.util.concurrent.DelayQueue#DelayQueue()}. */
  public DelayQueue() {}

  /** As {@link java.util.concurrent.DelayQueue#DelayQueue(Collection)}. */
  public DelayQueue(Collection<? extends E> elements) {
    super(elements);
  }

  @Override
  public void put(E element) {
    Steps.publish(element);
    Steps.write(this, "put");
    super.offer(element);
  }

  @Override
  public boolean offer(E element, long time, TimeUnit unit) {
    put(element);
    return true;
  }

  @Override
  public E take() throws InterruptedException {
    BlockingSteps.some(this, "take");
    return due(Long.MAX_VALUE);
  }

  @Override
  public E poll(long time, TimeUnit unit) throws InterruptedException {
    long end = now() + unit.toNanos(time);
    return BlockingSteps.some(this, "poll", time, unit) ? due(end - now()) : null;
  }

  /** The head, once its delay has passed; null if that takes longer. */
  private E due(long atMost) {
    var head = peek();
    long delay = head.getDelay(TimeUnit.NANOSECONDS);
    Steps.execution().time().pass(Math.clamp(delay, 0, atMost));
    if (delay > atMost) return null;
    remove(head);
    return head;
  }

  private static long now() {
    return Steps.execution().time().now();
  }
}
