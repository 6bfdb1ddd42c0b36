package dev.interleave.kernel;

import dev.interleave.kernel.stop.CellThreads;

/**
 * Collects what a cell has left behind, before the next one runs. The serial collector would let
 * the heap grow to its limit first, and then stop a cell that perhaps is measured.
 */
final class Garbage {
  private static final long MUCH = 64L << 20;

  private long kept = Runtime.getRuntime().totalMemory();

  /**
   * Collects if the heap has grown much since the last time. Not while threads of a cell live: they
   * may be measured. Blocks for some tens of milliseconds then.
   */
  synchronized void collectIfMuch() {
    if (Runtime.getRuntime().totalMemory() > kept + MUCH && !CellThreads.anyAlive()) collect();
  }

  /** Collects at once, which shrinks the heap. */
  synchronized void collect() {
    System.gc();
    kept = Runtime.getRuntime().totalMemory();
  }
}
