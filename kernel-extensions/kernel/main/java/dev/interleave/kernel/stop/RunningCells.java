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

  private long lastEnd = System.nanoTime();

  /** Notes that a cell begins. */
  public synchronized void add(Cell cell, CellThread thread) {
    running.put(cell, thread);
  }

  /** Notes that a cell has ended. */
  public synchronized void remove(Cell cell) {
    running.remove(cell);
    lastEnd = System.nanoTime();
    notifyAll();
  }

  /** Blocks until no cell has run for some milliseconds, then returns true. */
  public synchronized boolean awaitQuiet(long millis) throws InterruptedException {
    long left = millis;
    while (left > 0) {
      wait(running.isEmpty() ? left : 0);
      left = running.isEmpty() ? millis - (System.nanoTime() - lastEnd) / 1_000_000 : millis;
    }
    return true;
  }

  /** The running cells at this moment. */
  public synchronized List<Cell> cells() {
    return List.copyOf(running.keySet());
  }

  /** The running cells at this moment, with their threads. */
  synchronized List<Map.Entry<Cell, CellThread>> now() {
    return new ArrayList<>(running.entrySet());
  }
}
