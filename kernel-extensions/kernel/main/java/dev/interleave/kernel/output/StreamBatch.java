package dev.interleave.kernel.output;

import com.google.gson.JsonObject;
import dev.interleave.kernel.output.Publisher.Item;
import dev.interleave.kernel.wire.Message;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Text that waits to be sent. Consecutive text of one stream becomes one message. Only when two
 * streams or cells alternate so fast that a server would refuse the flood of messages (it takes
 * 1,000 a second) is text regrouped by cell and stream.
 */
final class StreamBatch {
  private static final int LARGEST_MESSAGE = 64 * 1024;
  private static final long GATHER_NANOS = 10_000_000;
  private static final int MESSAGES_PER_BATCH = 8;

  private record Key(JsonObject parent, String stream) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.parent == parent && key.stream.equals(stream);
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(parent) * 31 + stream.hashCode();
    }
  }

  private final Consumer<Message> sink;
  private final Map<Key, StringBuilder> texts = new LinkedHashMap<>();
  private Key last;
  private int sent;
  private long since;

  StreamBatch(Consumer<Message> sink) {
    this.sink = sink;
  }

  boolean isEmpty() {
    return texts.isEmpty();
  }

  boolean isDue() {
    return nanosUntilDue() <= 0;
  }

  long nanosUntilDue() {
    return GATHER_NANOS - (System.nanoTime() - since);
  }

  void add(Item.Printed item) {
    if (texts.isEmpty()) since = System.nanoTime();
    var key = new Key(item.parent(), item.stream());
    if (last != null && !last.equals(key) && sent < MESSAGES_PER_BATCH) {
      sendAll();
      since = System.nanoTime();
    }
    last = key;
    var text = texts.computeIfAbsent(key, ignored -> new StringBuilder());
    text.append(item.text());
    if (text.length() >= LARGEST_MESSAGE) {
      texts.remove(key);
      send(key, text);
    } else if (isDue()) {
      flush();
    }
  }

  /** Sends all that waits, and begins a new batch. */
  void flush() {
    sendAll();
    last = null;
    sent = 0;
  }

  private void sendAll() {
    texts.forEach(this::send);
    texts.clear();
  }

  private void send(Key key, CharSequence text) {
    sent++;
    var content = new JsonObject();
    content.addProperty("name", key.stream);
    content.addProperty("text", text.toString());
    sink.accept(Message.publication("stream", key.parent, content));
  }
}
