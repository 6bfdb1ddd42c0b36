package dev.interleave.display.comm;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/** Who wants to hear of a widget's changes and messages, and on which lane. */
public final class Listeners {
  /** What to do when the value of {@code key} has changed. */
  private record Listener(String key, Lane lane, Object once, Action code) {}

  /** What to do with a custom message. */
  public interface Reader {
    /** Called with the content and what was attached to it. */
    void accept(JsonObject content, List<byte[]> buffers) throws Exception;
  }

  private final Lane own;
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private final List<Reader> readers = new CopyOnWriteArrayList<>();
  private final List<BiConsumer<JsonObject, List<byte[]>>> hasty = new CopyOnWriteArrayList<>();

  Listeners(Lane own) {
    this.own = own;
  }

  /** Runs {@code code} after each change of a value, whoever made it, on the widget's own lane. */
  public void onChange(String key, Action code) {
    onChange(key, own, new Object(), code);
  }

  /** The same on a lane that serves several widgets; {@code once} is run once for all of them. */
  public void onChange(String key, Lane lane, Object once, Action code) {
    listeners.add(new Listener(key, lane, once, code));
  }

  /** Calls {@code reader} with each custom message of a page, on the widget's own lane. */
  public void onMessage(Reader reader) {
    readers.add(reader);
  }

  /** Calls {@code reader} at once, on the kernel's message thread. */
  public void onMessageAtOnce(BiConsumer<JsonObject, List<byte[]>> reader) {
    hasty.add(reader);
  }

  void changed(String key) {
    for (var listener : listeners)
      if (listener.key.equals(key)) listener.lane.run(listener.once, listener.code);
  }

  void said(JsonElement content, List<byte[]> buffers) {
    var said = content instanceof JsonObject object ? object : new JsonObject();
    for (var reader : hasty) reader.accept(said, buffers);
    for (var reader : readers) own.run(new Object(), () -> reader.accept(said, buffers));
  }
}
