package dev.interleave.display.widget;

import dev.interleave.display.CellRun;
import java.util.LinkedHashMap;
import java.util.concurrent.CancellationException;

/**
 * Runs the handlers of one widget, one after another, on a thread of the widget's cell. While one
 * is at work, later events wait; of those with the same key only the last. The thread ends when
 * nothing waits, so that an idle widget holds none.
 */
final class Lane {
  private final String name;
  private final CellRun cell;
  private final LinkedHashMap<Object, Handler> waiting = new LinkedHashMap<>();
  private Thread worker;

  /** What a learner wrote; it may throw anything. */
  interface Handler {
    void run() throws Exception;
  }

  Lane(String name, CellRun cell) {
    this.name = name;
    this.cell = cell;
  }

  /** Runs a handler soon. Returns at once. */
  synchronized void run(Object key, Handler handler) {
    waiting.put(key, handler);
    // A thread that was stopped by force could not say that it has ended.
    if (worker == null || !worker.isAlive()) {
      worker = cell.thread("handler of " + name, this::work);
      worker.start();
    }
  }

  private void work() {
    for (var handler = next(); handler != null; handler = next()) attempt(handler);
  }

  private synchronized Handler next() {
    var first = waiting.pollFirstEntry();
    if (first == null) worker = null;
    return first == null ? null : first.getValue();
  }

  private void attempt(Handler handler) {
    try {
      handler.run();
    } catch (InterruptedException | CancellationException e) {
      stopped();
    } catch (Throwable thrown) {
      failed(thrown);
    } finally {
      Thread.interrupted();
    }
  }

  private void stopped() {
    synchronized (this) {
      waiting.clear();
    }
    System.err.println(
        "The handler of %s was stopped. The widget goes on: its next change calls it again."
            .formatted(name));
  }

  private void failed(Throwable thrown) {
    System.err.println(
        "The handler of %s threw an exception. The widget goes on: its next change calls it again."
            .formatted(name));
    var thread = Thread.currentThread();
    var report = Thread.getDefaultUncaughtExceptionHandler();
    if (report == null) thrown.printStackTrace();
    else report.uncaughtException(thread, thrown);
  }
}
