package dev.interleave.display.comm;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.interleave.display.cell.CellHost;
import dev.interleave.display.cell.CellRun;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A widget's state, kept the same here and in every page that shows it. Any thread may use it, and
 * no method blocks. Once it is closed all of them do nothing.
 */
public final class Model {
  /**
   * A widget that changes all the time is told to the page 25 times a second, which looks fluid.
   */
  private static final long PAUSE_MILLIS = 40;

  private static final long LATE_NANOS = 1_000_000_000;

  /** When it was last asked for to tell pages; this if they have been told since. */
  private static final long NOT_ASKED = Long.MIN_VALUE;

  private final WidgetState state;
  private final CellRun cell = CellHost.get().current();
  private final PageChannel channel;
  private final Listeners listeners;
  private final AtomicLong asked = new AtomicLong(NOT_ASKED);
  private volatile long lastSent = System.nanoTime() - PAUSE_MILLIS * 1_000_000;
  private volatile boolean closed;

  /** A model that pages know from now on. */
  public Model(String name, Map<String, ?> initial) {
    this.state = new WidgetState(initial);
    this.listeners = new Listeners(new Lane("The handler of " + name, cell));
    var whole = Packet.of(state.all());
    this.channel = PageChannel.open(openData(whole), this::receive, this::forget);
    OpenWidgets.add(this);
    // An opening message cannot carry buffers on every kernel, so they follow in one of their own.
    if (!whole.buffers().isEmpty()) channel.send(whole.message("update"), whole.buffers());
  }

  private static JsonObject openData(Packet whole) {
    var data = new JsonObject();
    data.add("state", whole.state());
    data.add("buffer_paths", new JsonArray());
    return data;
  }

  /** The id by which pages know the widget. */
  public String id() {
    return channel.id();
  }

  CellRun cell() {
    return cell;
  }

  /** Whether pages no longer know it. */
  public boolean isClosed() {
    return closed;
  }

  Map<String, Object> all() {
    return state.all();
  }

  /** A value as JSON; null for bytes and for a key that is not there. */
  public JsonElement get(String key) {
    return state.get(key);
  }

  /** Who wants to hear of changes and messages. */
  public Listeners listeners() {
    return listeners;
  }

  /** Changes one value, here at once and in pages soon; of several changes the last one counts. */
  public void set(String key, Object value) {
    if (!closed && state.set(key, Values.of(key, value))) {
      tell();
      listeners.changed(key);
    }
  }

  /** Sends a custom message, after all changes that were made before. */
  public void send(JsonObject content, List<byte[]> buffers) {
    long bytes = Values.sizeOf(content) + buffers.stream().mapToLong(b -> b.length).sum();
    Values.refuseLarge("the message", bytes);
    var data = new JsonObject();
    data.addProperty("method", "custom");
    data.add("content", content);
    synchronized (channel) {
      flush();
      if (!closed) channel.send(data, buffers);
    }
  }

  /** Removes the widget from its pages; the second time nothing happens. */
  public void close() {
    if (!closed) {
      forget();
      channel.close();
    }
  }

  private void forget() {
    closed = true;
    OpenWidgets.remove(this);
  }

  /**
   * Sees to it that pages are told, unless somebody has: perhaps a thread that was stopped as it
   * did.
   */
  private void tell() {
    long now = System.nanoTime();
    long before = asked.get();
    boolean told = before != NOT_ASKED && now - before < LATE_NANOS;
    if (!told && asked.compareAndSet(before, now)) {
      long since = (now - lastSent) / 1_000_000;
      Outbox.later(this::flushAsked, Math.max(0, PAUSE_MILLIS - since));
    }
  }

  private void flushAsked() {
    asked.set(NOT_ASKED);
    flush();
  }

  private void flush() {
    synchronized (channel) {
      var unsent = state.takeUnsent();
      if (!unsent.isEmpty() && !closed) send("update", unsent);
      lastSent = System.nanoTime();
    }
  }

  private void send(String method, Map<String, Object> values) {
    var packet = Packet.of(values);
    channel.send(packet.message(method), packet.buffers());
  }

  private void receive(JsonObject data, List<byte[]> buffers) {
    switch (data.has("method") ? data.get("method").getAsString() : "") {
      case "update" -> accept(Packet.values(data, buffers));
      case "request_state" -> send("update", state.all());
      case "custom" -> listeners.said(data.get("content"), buffers);
      default -> {
        // A newer page may say what this version does not know.
      }
    }
  }

  private void accept(Map<String, Object> said) {
    var changed = state.accept(said);
    // So that a second page follows, and the first knows that it was heard.
    send("echo_update", said);
    changed.forEach(listeners::changed);
  }
}
