package dev.interleave.display.live;

import com.google.gson.JsonObject;
import dev.interleave.display.cell.CellHost;
import dev.interleave.display.cell.CellRun;
import dev.interleave.display.script.Script;
import dev.interleave.display.widget.View;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;

/**
 * The view in the page, and what is known of it. A page says that it is ready, and then how far it
 * has read; one that falls behind is sent nothing until it has caught up. A kernel that cannot hear
 * while a cell runs sends without an answer.
 */
final class Link {
  /** Messages that a page may be behind: about a second. */
  private static final int WINDOW = 24;

  private static final long SILENCE = 3_000_000_000L;

  private final boolean hears = !CellHost.get().current().equals(CellRun.UNKNOWN);
  private final View view;
  private final Runnable stop;
  private final AtomicBoolean appeared = new AtomicBoolean();
  private volatile boolean ready;
  private volatile long heard;
  private volatile long read;
  private long sent;

  /**
   * @param stop what the page's Stop button does; called on the kernel's message thread
   */
  Link(Runnable stop) {
    this.stop = stop;
    view = new View(Script.source(), "", Script.state("live", Map.of("stoppable", hears)));
    view.onMessageAtOnce(this::receive);
    appeared.set(!hears);
  }

  private void receive(JsonObject message, List<byte[]> buffers) {
    heard = System.nanoTime();
    switch (message.get("event").getAsString()) {
      case "ready" -> {
        ready = true;
        appeared.set(true);
      }
      case "read" -> read = message.get("seq").getAsLong();
      case "stop" -> stop.run();
      default -> {
        // A view of another version.
      }
    }
  }

  /** Whether a page, or another one, has begun to look since the last call. */
  boolean hasAppeared() {
    boolean anew = appeared.getAndSet(false);
    if (anew) read = sent;
    return anew;
  }

  /** Whether a page is likely to be looking. */
  boolean isThere() {
    return !hears || ready && (read == sent || System.nanoTime() - heard < SILENCE);
  }

  /** Whether what is sent now will be read soon. */
  boolean hasRoom() {
    return !hears || ready && sent - read < WINDOW;
  }

  /** Sends a message. Returns at once. */
  void send(JsonObject message, byte[] buffer) {
    message.addProperty("seq", ++sent);
    view.send(message, buffer == null ? List.of() : List.of(buffer));
  }

  /** What shows the view, with {@code text} for where no view can be. */
  DisplayData bundle(String text) {
    var bundle = view.bundle();
    bundle.putText(text);
    return bundle;
  }

  void close() {
    view.close();
  }
}
