package dev.interleave.kernel;

import dev.interleave.kernel.cell.Cell;
import dev.interleave.kernel.exec.CellFailure;

/** What to do when the heap is full. */
final class Memory {
  private final Services services;

  /** Given up first, so that there is room to say what happened. */
  private byte[] reserve = new byte[1 << 20];

  Memory(Services services) {
    this.services = services;
  }

  /**
   * Turns an error in the kernel itself into one of the cell; drops the cell's variables if they
   * fill the heap.
   */
  CellFailure explain(Throwable thrown, Cell cell) {
    return CellFailure.sentence(
        thrown.getClass().getSimpleName(), String.valueOf(thrown.getMessage()));
  }
}
