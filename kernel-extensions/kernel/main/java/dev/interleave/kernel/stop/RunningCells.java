package dev.interleave.kernel.stop;

import dev.interleave.kernel.cell.Cell;
import dev.interleave.kernel.exec.CellThread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The cells that run at this moment: at most one on each shell. */
public final class RunningCells {
  private final Map<Cell, CellThread> running = new LinkedHashMap<>();

  /** Notes that a cell begins. */
  public synchronized void add(Cell cell, CellThread thread) {
    running.put(cell, thread);
  }

  /** Notes that a cell has ended. */
  public synchronized void remove(Cell cell) {
    running.remove(cell);
    notifyAll();
  }

  /** Blocks until no cell runs, then returns true. */
  public synchronized boolean awaitNone() throws InterruptedException {
    while (!running.isEmpty()) {
      wait();
    }
    return true;
  }

  /** The running cells at this moment. */
  synchronized List<Map.Entry<Cell, CellThread>> now() {
    return new ArrayList<>(running.entrySet());
  }
}
