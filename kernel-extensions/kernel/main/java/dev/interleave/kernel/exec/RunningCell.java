package dev.interleave.kernel.exec;

import dev.interleave.kernel.cell.Cell;

/**
 * A cell and the thread that runs its code.
 *
 * @param thread null means the calling thread
 */
public record RunningCell(Cell cell, CellThread thread) {
  /** A cell whose code will run on a thread of its own; the calling thread hands it work. */
  public static RunningCell begin(Cell cell) {
    return new RunningCell(cell, new CellThread(cell));
  }

  /** Code that a cell's code evaluates: it runs where it is asked for. */
  public static RunningCell here(Cell cell) {
    return new RunningCell(cell, null);
  }

  /** Whether its code runs on the calling thread. */
  public boolean isHere() {
    return thread == null;
  }
}
