package dev.interleave.kernel.stop;

import dev.interleave.kernel.cell.Cell;
import dev.interleave.kernel.exec.CellThread;
import dev.interleave.kernel.output.Publisher;
import java.util.List;
import java.util.Map;

/**
 * Carries out Stop: of the running cells, or, when none runs, of the threads that earlier cells
 * have left.
 */
public final class Stopper {
  private final RunningCells running;
  private final Publisher publisher;
  private final ThreadGroup group = Thread.currentThread().getThreadGroup();

  /** Stops cells of the given set. */
  public Stopper(RunningCells running, Publisher publisher) {
    this.running = running;
    this.publisher = publisher;
  }

  /** Begins to stop. Returns at once. */
  public void stopRunningCells() {
    List<Map.Entry<Cell, CellThread>> cells = running.now();
    cells.forEach(entry -> entry.getKey().requestStop());
    cells.forEach(entry -> begin(new StopRun(entry.getKey(), entry.getValue(), publisher)));
    if (cells.isEmpty()) {
      // Looked for here and now: a cell that starts in the next moment is not meant.
      CellThreads.cellsAlive().forEach(cell -> begin(new StopRun(cell, null, publisher)));
    }
  }

  /** A cell may ask for its own end; the thread that ends it must not be one of its threads. */
  private void begin(Runnable stop) {
    Thread.ofPlatform()
        .group(group)
        .inheritInheritableThreadLocals(false)
        .daemon()
        .name("jupyter-stop")
        .start(stop);
  }
}
