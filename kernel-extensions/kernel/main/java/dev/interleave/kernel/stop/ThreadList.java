package dev.interleave.kernel.stop;

import dev.interleave.kernel.cell.Cell;
import dev.interleave.kernel.cell.CurrentCell;
import java.util.ArrayList;
import java.util.List;

/** What {@code %threads} says. */
public final class ThreadList {
  private ThreadList() {}

  /** One line for each thread of a cell, beside the one that asks. */
  public static String describe() {
    JdkInternals.prepare();
    List<String> lines = new ArrayList<>();
    for (Cell cell : CellThreads.cellsAlive()) {
      List<Thread> threads = CellThreads.of(cell);
      threads.remove(Thread.currentThread());
      if (!threads.isEmpty()) {
        lines.add(ThreadText.table(cell, threads));
      }
    }
    return lines.isEmpty() ? "No thread of an earlier cell is running." : String.join("\n", lines);
  }

  /**
   * Stops the threads that earlier cells have left running. Blocks until they have ended, at most
   * some seconds.
   */
  public static String stopLeftovers() {
    JdkInternals.prepare();
    int stopped = 0;
    for (Cell cell : CellThreads.cellsAlive()) {
      if (cell != CurrentCell.get()) {
        stopped += CellThreads.of(cell).size();
        new StopRun(cell, null, null).run();
      }
    }
    return stopped == 1 ? "Stopped 1 thread." : "Stopped " + stopped + " threads.";
  }
}
