package dev.interleave.kernel;

import dev.interleave.kernel.exec.JavaShell;
import dev.interleave.kernel.stop.CellThreads;
import dev.interleave.kernel.stop.RunningCells;
import dev.interleave.kernel.stop.Stopper;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * After the first cell: evaluates the waiting start-up imports, one at a time, so that later cells
 * and completion find them. Later, when nobody works, gives memory back to the system.
 */
final class Background {
  private static final long PAUSE_MILLIS = 1_000;
  private static final long IDLE_MILLIS = 10_000;

  private final Supplier<JavaShell> jshell;
  private final RunningCells running;
  private final Garbage garbage;
  private final AtomicBoolean started = new AtomicBoolean();

  Background(Supplier<JavaShell> jshell, RunningCells running, Garbage garbage) {
    this.jshell = jshell;
    this.running = running;
    this.garbage = garbage;
  }

  /** Starts the work, the first time that it is called. Returns at once. */
  void start() {
    if (started.compareAndSet(false, true)) Daemon.start(this::run, "jshell-imports");
  }

  private void run() {
    try {
      running.awaitQuiet(PAUSE_MILLIS);
      Stopper.prepare();
      var shell = jshell.get();
      // Not while cells run: it would take a core from what the learner measures.
      while (running.awaitQuiet(PAUSE_MILLIS) && shell.imports().next()) {
        // One at a time, so that a cell that comes waits for one at most.
      }
      running.awaitQuiet(PAUSE_MILLIS);
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
      running.awaitQuiet(IDLE_MILLIS);
      long ended = running.ended();
      if (!CellThreads.anyAlive()) garbage.collect();
      running.awaitEndAfter(ended);
    }
  }
}
