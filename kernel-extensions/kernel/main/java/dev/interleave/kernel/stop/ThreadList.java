package dev.interleave.kernel.stop;

import dev.interleave.kernel.cell.Cell;
import dev.interleave.kernel.cell.CurrentCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
   * Stops the threads that earlier cells have left running. Blocks until they have ended or were
   * given up, and says what became of them.
   */
  public static String stopLeftovers() {
    JdkInternals.prepare();
    List<String> text = new ArrayList<>();
    int stopped = 0;
    for (Cell cell : CellThreads.cellsAlive()) {
      if (cell != CurrentCell.get()) {
        List<Thread> threads = CellThreads.of(cell);
        new StopRun(cell, null, new StopReport(cell, new Lines(no -> Optional.empty()), text::add))
            .run();
        stopped +=
            (int) threads.stream().filter(thread -> !CellThreads.of(cell).contains(thread)).count();
      }
    }
    text.addFirst(stopped == 1 ? "Stopped 1 thread." : "Stopped " + stopped + " threads.");
    return String.join("\n", text);
  }
}
