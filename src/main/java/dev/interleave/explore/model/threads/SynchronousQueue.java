package dev.interleave.explore.model.threads;

import dev.interleave.explore.engine.Steps;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/** As {@link java.util.concurrent.SynchronousQueue}: who puts waits for one who takes. */
public class SynchronousQueue<E> extends java.util.concurrent.SynchronousQueue<E> {
  private static final long serialVersionUID = 1;

  private static final class Offer<E> {
    final E element;
    boolean taken;

    Offer(E element) {
      this.element = element;
    }
  }

  private final transient Deque<Offer<E>> offers = new ArrayDeque<>();
  private int takers;

  /** As {@link java.util.concurrent.SynchronousQueue#SynchronousQueue()}. */
  public SynchronousQueue() {}

  /** As {@link java.util.concurrent.SynchronousQueue#SynchronousQueue(boolean)}. */
  public SynchronousQueue(boolean fair) {
    super(fair);
  }

  private Offer<E> add(E element, String verb) {
    Steps.publish(element);
    Steps.write(this, verb);
    var mine = new Offer<>(element);
    offers.add(mine);
    changed();
    return mine;
  }

  private void changed() {
    Steps.changed(this, 64L * offers.size() + takers);
  }

  @Override
  public void put(E element) throws InterruptedException {
    var mine = add(element, "put");
    try {
      Steps.interruptibly(this, "put", () -> mine.taken);
    } finally {
      offers.remove(mine);
    }
  }

  @Override
  public boolean offer(E element, long time, TimeUnit unit) throws InterruptedException {
    var mine = add(element, "offer");
    try {
      return Steps.within(this, "offer", () -> mine.taken, unit.toNanos(time));
    } finally {
      offers.remove(mine);
    }
  }

  @Override
  public boolean offer(E element) {
    Steps.write(this, "offer");
    if (takers <= offers.size()) return false;
    Steps.publish(element);
    offers.add(new Offer<>(element));
    changed();
    return true;
  }

  @Override
  public E take() throws InterruptedException {
    arrive("take");
    try {
      Steps.interruptibly(this, "take", () -> !offers.isEmpty());
    } finally {
      takers--;
    }
    return next();
  }

  @Override
  public E poll(long time, TimeUnit unit) throws InterruptedException {
    arrive("poll");
    try {
      Steps.within(this, "poll", () -> !offers.isEmpty(), unit.toNanos(time));
    } finally {
      takers--;
    }
    return next();
  }

  /** From here on an offer finds somebody. */
  private void arrive(String verb) {
    Steps.write(this, verb);
    takers++;
    changed();
  }

  @Override
  public E poll() {
    Steps.write(this, "poll");
    return next();
  }

  private E next() {
    var offer = offers.poll();
    if (offer == null) return null;
    offer.taken = true;
    changed();
    return offer.element;
  }
}
