package dev.interleave.kernel;

import dev.interleave.kernel.exec.JavaShell;
import dev.interleave.kernel.stop.Stopper;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * After the first cell: evaluates the waiting start-up imports, one at a time, so that later cells
 * and completion find them.
 */
final class Background {
  private static final long PAUSE_MILLIS = 1_000;

  private final Services services;
  private final AtomicBoolean started = new AtomicBoolean();

  Background(Services services) {
    this.services = services;
  }

  /** Starts the work, the first time that it is called. Returns at once. */
  void start() {
    if (started.compareAndSet(false, true)) {
      Kernel.daemon(this::run, "jshell-imports").start();
    }
  }

  private void run() {
    try {
      services.running.awaitQuiet(PAUSE_MILLIS);
      Stopper.prepare();
      JavaShell shell = services.shell();
      // Not while cells run: it would take a core from what the learner measures.
      while (services.running.awaitQuiet(PAUSE_MILLIS) && shell.imports().next()) {
        // One at a time, so that a cell that comes waits for one at most.
      }
      services.running.awaitQuiet(PAUSE_MILLIS);
      shell.index();
    } catch (InterruptedException e) {
      // The imports stay lazy, which is only slower.
    }
  }
}
