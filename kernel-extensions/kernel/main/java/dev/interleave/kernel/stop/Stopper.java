package dev.interleave.kernel.stop;

import dev.interleave.kernel.cell.Cell;
import dev.interleave.kernel.exec.CellThread;
import dev.interleave.kernel.output.Publisher;
import java.util.Map;

/** Carries out Stop. */
public final class Stopper {
  private final RunningCells running;
  private final Publisher publisher;

  /** Stops cells of the given set. */
  public Stopper(RunningCells running, Publisher publisher) {
    this.running = running;
    this.publisher = publisher;
  }

  /** Stops all running cells. Returns at once. */
  public void stopRunningCells() {
    for (Map.Entry<Cell, CellThread> entry : running.now()) {
      entry.getKey().requestStop();
      entry.getValue().thread().interrupt();
    }
  }
}
