package dev.interleave.explore.model.threads;

import dev.interleave.explore.engine.Steps;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** What the methods of blocking queues wait for: room for an element, or an element. */
final class BlockingSteps {
  private BlockingSteps() {}

  /** Waits until there is room for this element. */
  static <E> void room(BlockingQueue<E> queue, E element, String verb) throws InterruptedException {
    Steps.publish(element);
    Steps.interruptibly(queue, verb, () -> queue.remainingCapacity() > 0);
  }

  /** Waits so long for room; answers whether there is some. */
  static <E> boolean room(BlockingQueue<E> queue, E element, String verb, long time, TimeUnit unit)
      throws InterruptedException {
    Steps.publish(element);
    return Steps.within(queue, verb, () -> queue.remainingCapacity() > 0, unit.toNanos(time));
  }

  /** Waits until there is an element. */
  static void some(BlockingQueue<?> queue, String verb) throws InterruptedException {
    Steps.interruptibly(queue, verb, () -> !queue.isEmpty());
  }

  /** Waits so long for an element; answers whether there is one. */
  static boolean some(BlockingQueue<?> queue, String verb, long time, TimeUnit unit)
      throws InterruptedException {
    return Steps.within(queue, verb, () -> !queue.isEmpty(), unit.toNanos(time));
  }
}
