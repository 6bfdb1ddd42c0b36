package dev.interleave.display.comm;

import dev.interleave.display.cell.CellRun;
import java.util.LinkedHashMap;
import java.util.concurrent.CancellationException;

/**
 * Runs the handlers of one widget, one after another, on a thread of the widget's cell. While one
 * is at work, later events wait; of those with the same key only the last. The thread ends when
 * nothing waits, so that an idle widget holds none.
 */
public final class Lane {
  private final String name;
  private final CellRun cell;
  private final LinkedHashMap<Object, Action> waiting = new LinkedHashMap<>();
  private Thread worker;

  /** A lane on threads of {@code cell}; {@code name} is said where a handler fails. */
  public Lane(String name, CellRun cell) {
    this.name = name;
    this.cell = cell;
  }

  /** Runs a handler soon. Returns at once. */
  public synchronized void run(Object key, Action handler) {
    waiting.put(key, handler);
    // A thread that was stopped by force could not say that it has ended.
    if (worker == null || !worker.isAlive()) {
      worker = cell.thread("handler of " + name, this::work);
      worker.start();
    }
  }

  /** Waits until nothing is to be done any more; false if that takes longer than {@code millis}. */
  public synchronized boolean awaitIdle(long millis) throws InterruptedException {
    long start = System.nanoTime();
    while (worker != null && worker.isAlive()) {
      long left = millis - (System.nanoTime() - start) / 1_000_000;
      if (left <= 0) return false;
      wait(Math.min(left, 100));
    }
    return true;
  }

  private void work() {
    for (var handler = next(); handler != null; handler = next()) attempt(handler);
  }

  private synchronized Action next() {
    var first = waiting.pollFirstEntry();
    if (first == null) {
      worker = null;
      notifyAll();
    }
    return first == null ? null : first.getValue();
  }

  private void attempt(Action handler) {
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
    System.err.println(name + " was stopped. The next change calls it again.");
  }

  private void failed(Throwable thrown) {
    System.err.println(name + " threw an exception. The next change calls it again.");
    var thread = Thread.currentThread();
    var report = Thread.getDefaultUncaughtExceptionHandler();
    if (report == null) thrown.printStackTrace();
    else report.uncaughtException(thread, thrown);
  }
}
