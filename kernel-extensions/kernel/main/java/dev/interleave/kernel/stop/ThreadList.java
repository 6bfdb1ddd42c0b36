package dev.interleave.kernel.stop;

import dev.interleave.kernel.cell.Cell;
import java.util.ArrayList;
import java.util.List;

/** What {@code %threads} lists. */
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
}
