package dev.interleave.kernel.stop;

import dev.interleave.kernel.cell.Cell;
import dev.interleave.kernel.exec.RunningCell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The cells that run at this moment: at most one on each shell. */
public final class RunningCells {
  private final Map<Cell, RunningCell> running = new LinkedHashMap<>();

  private long lastEnd = System.nanoTime();
  private long lastStop = lastEnd;
  private long ended;

  /**
   * Notes that a cell begins. One that was asked for before the last Stop is stopped.
   *
   * @param asked when its request came, by {@link System#nanoTime}
   */
  public synchronized void add(RunningCell begun, long asked) {
    running.put(begun.cell(), begun);
    if (asked - lastStop < 0) begun.cell().requestStop();
  }

  /** Notes that a cell has ended. */
  public synchronized void remove(Cell cell) {
    running.remove(cell);
    lastEnd = System.nanoTime();
    ended++;
    notifyAll();
  }

  /**
   * Blocks until no cell has run for some milliseconds, then returns true; at once if that is so
   * already.
   */
  public synchronized boolean awaitQuiet(long millis) throws InterruptedException {
    for (long left = left(millis); left > 0; left = left(millis))
      wait(running.isEmpty() ? left : 0);
    return true;
  }

  private long left(long millis) {
    return running.isEmpty() ? millis - (System.nanoTime() - lastEnd) / 1_000_000 : millis;
  }

  /** How many cells have ended so far. */
  public synchronized long ended() {
    return ended;
  }

  /** Blocks until more than so many cells have ended. */
  public synchronized void awaitEndAfter(long count) throws InterruptedException {
    while (ended <= count) wait();
  }

  /** The running cells at this moment. */
  public synchronized List<Cell> cells() {
    return List.copyOf(running.keySet());
  }

  /** The running cells at this moment, with their threads; those that wait to run are meant too. */
  synchronized List<RunningCell> stop() {
    lastStop = System.nanoTime();
    return List.copyOf(running.values());
  }
}
