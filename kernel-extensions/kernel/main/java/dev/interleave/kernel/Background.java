package dev.interleave.kernel;

import dev.interleave.kernel.stop.CellThreads;
import dev.interleave.kernel.stop.Stopper;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * After the first cell: evaluates the waiting start-up imports, one at a time, so that later cells
 * and completion find them. Later, when nobody works, gives memory back to the system.
 */
final class Background {
  private static final long PAUSE_MILLIS = 1_000;
  private static final long IDLE_MILLIS = 10_000;

  private final Services services;
  private final AtomicBoolean started = new AtomicBoolean();

  Background(Services services) {
    this.services = services;
  }

  /** Starts the work, the first time that it is called. Returns at once. */
  void start() {
    if (started.compareAndSet(false, true)) Kernel.daemon(this::run, "jshell-imports").start();
  }

  private void run() {
    try {
      services.running.awaitQuiet(PAUSE_MILLIS);
      Stopper.prepare();
      var shell = services.shell();
      // Not while cells run: it would take a core from what the learner measures.
      while (services.running.awaitQuiet(PAUSE_MILLIS) && shell.imports().next()) {
        // One at a time, so that a cell that comes waits for one at most.
      }
      services.running.awaitQuiet(PAUSE_MILLIS);
      shell.index();
      collectWhenIdle();
    } catch (InterruptedException e) {
      // The imports stay lazy, which is only slower.
    }
  }

  /**
   * A full collection shrinks the heap. None while threads of a cell live: they may be measured.
   */
  private void collectWhenIdle() throws InterruptedException {
    while (true) {
      services.running.awaitQuiet(IDLE_MILLIS);
      long ended = services.running.ended();
      if (!CellThreads.anyAlive()) services.garbage.collect();
      services.running.awaitEndAfter(ended);
    }
  }
}
