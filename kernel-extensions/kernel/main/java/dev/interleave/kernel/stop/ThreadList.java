package dev.interleave.kernel.stop;

import java.util.ArrayList;

/** What {@code %threads} lists. */
public final class ThreadList {
  private ThreadList() {}

  /** One line for each thread of a cell, beside the one that asks. */
  public static String describe() {
    JdkInternals.prepare();
    var lines = new ArrayList<String>();
    for (var cell : CellThreads.cellsAlive()) {
      var threads = CellThreads.of(cell);
      threads.remove(Thread.currentThread());
      if (!threads.isEmpty()) lines.add(ThreadText.table(cell, threads));
    }
    return lines.isEmpty() ? "No thread of an earlier cell is running." : String.join("\n", lines);
  }
}
