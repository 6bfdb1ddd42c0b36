package dev.interleave.kernel.stop;

import dev.interleave.kernel.cell.Cell;
import dev.interleave.kernel.exec.CellThread;
import dev.interleave.kernel.output.Publisher;

/** The note after a cell that left threads running. */
public final class Leftovers {
  private Leftovers() {}

  /** Publishes a quiet note if threads of the cell still run. */
  public static void note(Cell cell, CellThread thread, Publisher publisher) {}
}
