package dev.interleave.kernel.output;

import com.google.gson.JsonObject;
import dev.interleave.kernel.wire.Message;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * The one thread that publishes. Any thread may hand it messages and text: the queue is lock-free,
 * so a thread that is interrupted or stopped by force while it prints breaks nothing. Text is
 * gathered for a few milliseconds and sent in one message.
 */
public final class Publisher {
  /** Text waiting above this many characters makes printing threads wait. */
  private static final long HIGH_WATER = 4_000_000;

  private final ConcurrentLinkedQueue<Item> queue = new ConcurrentLinkedQueue<>();
  private final AtomicLong waiting = new AtomicLong();
  private final StreamBatch batch;
  private final Consumer<Message> sink;
  private final Thread thread = new Thread(this::run, "jupyter-publisher");
  private volatile boolean idle;

  /** A piece of text or a message, in the order in which it was handed over. */
  sealed interface Item {
    /** Text on one of a request's streams. */
    record Printed(JsonObject parent, String stream, String text) implements Item {}

    /** A message that is sent at once, after the text before it. */
    record Whole(Message message) implements Item {}
  }

  /** A publisher whose messages go to the sink, on its own thread. The sink may block. */
  public Publisher(Consumer<Message> sink) {
    this.sink = sink;
    this.batch = new StreamBatch(sink);
    thread.setDaemon(true);
  }

  /** Starts the thread. */
  public void start() {
    thread.start();
  }

  /** Publishes a message. Returns at once. */
  public void publish(String type, JsonObject parent, JsonObject content) {
    publish(Message.publication(type, parent, content));
  }

  /** Publishes a message. Returns at once. */
  public void publish(Message message) {
    offer(new Item.Whole(message));
  }

  /**
   * Publishes text on a stream of the request with the given header. Blocks while far more text is
   * waiting than clients take; an interrupt neither ends the wait nor is lost.
   */
  public void text(JsonObject parent, String stream, String text) {
    waiting.addAndGet(text.length());
    offer(new Item.Printed(parent, stream, text));
    if (waiting.get() > HIGH_WATER) awaitRoom();
  }

  private void offer(Item item) {
    queue.add(item);
    if (idle || item instanceof Item.Whole) LockSupport.unpark(thread);
  }

  private void awaitRoom() {
    boolean interrupted = false;
    while (waiting.get() > HIGH_WATER && thread.isAlive()) {
      LockSupport.parkNanos(this, 1_000_000);
      interrupted |= Thread.interrupted();
    }
    if (interrupted) Thread.currentThread().interrupt();
  }

  /**
   * Blocks until all that was handed over before the call has gone to the sink, at most the given
   * milliseconds.
   */
  public void flush(long millis) {
    long deadline = System.nanoTime() + millis * 1_000_000;
    while ((!queue.isEmpty() || !idle) && System.nanoTime() < deadline) {
      LockSupport.unpark(thread);
      LockSupport.parkNanos(1_000_000);
    }
  }

  private void run() {
    while (true) {
      try {
        drain();
        awaitItems();
      } catch (Throwable e) {
        // Publishing goes on without the message: otherwise the notebook would wait for ever.
        Thread.interrupted();
      }
    }
  }

  private void drain() {
    Item item;
    while ((item = queue.poll()) != null) {
      switch (item) {
        case Item.Printed text -> {
          waiting.addAndGet(-text.text().length());
          batch.add(text);
        }
        case Item.Whole whole -> {
          batch.flush();
          sink.accept(whole.message());
        }
      }
    }
  }

  private void awaitItems() {
    if (!batch.isEmpty()) {
      // More lines usually follow at once; a person does not see ten milliseconds.
      LockSupport.parkNanos(this, batch.nanosUntilDue());
      if (queue.isEmpty() || batch.isDue()) batch.flush();
      return;
    }
    idle = true;
    if (queue.isEmpty()) LockSupport.park(this);
    idle = false;
  }
}
