package dev.interleave.kernel.stop;

import dev.interleave.kernel.cell.Cell;
import dev.interleave.kernel.cell.CommonPool;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;

/** Finds the living threads of cells. */
public final class CellThreads {
  private static final Set<Cell> CELLS =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  private CellThreads() {}

  /** Notes a cell that may start threads. */
  public static void register(Cell cell) {
    CELLS.add(cell);
  }

  /** All cells that have living threads, by number. */
  static List<Cell> cellsAlive() {
    List<Cell> cells;
    synchronized (CELLS) {
      cells = new ArrayList<>(CELLS);
    }
    cells.removeIf(cell -> of(cell).isEmpty());
    cells.sort(java.util.Comparator.comparingInt(Cell::number));
    return cells;
  }

  /**
   * Platform threads, virtual threads, and workers of the common pool that are busy for the cell.
   */
  static List<Thread> of(Cell cell) {
    List<Thread> threads = platform(cell);
    if (cell.createdThreads() && JdkInternals.isOpen()) {
      for (Object container : JdkInternals.containers()) {
        JdkInternals.virtualThreads(container).stream()
            .filter(thread -> isOf(cell, JdkInternals.cellOf(thread)))
            .forEach(threads::add);
      }
    }
    threads.addAll(commonPool(cell));
    return threads;
  }

  private static boolean isOf(Cell cell, Cell owner) {
    return owner != null && owner.outermost() == cell;
  }

  /** The platform threads of the cell. */
  static List<Thread> platform(Cell cell) {
    Thread[] threads = new Thread[cell.group().activeCount() + 16];
    int count = cell.group().enumerate(threads);
    List<Thread> found = new ArrayList<>(Arrays.asList(threads).subList(0, count));
    found.removeIf(CellThreads::isOfTheJdk);
    return found;
  }

  /** JFR's own threads are born in whichever cell first records, and serve the whole JVM. */
  private static boolean isOfTheJdk(Thread thread) {
    return thread.isDaemon() && thread.getName().startsWith("JFR ");
  }

  private static List<Thread> commonPool(Cell cell) {
    if (CommonPool.isQuiet()) {
      return List.of();
    }
    return CommonPool.workers().stream()
        .filter(worker -> isBusy(worker) && CommonPool.cellOf(worker) == cell)
        .toList();
  }

  /** Whether a worker is inside a task rather than waiting for one. */
  static boolean isBusy(Thread worker) {
    return Arrays.stream(worker.getStackTrace())
        .anyMatch(frame ->
            frame.getMethodName().equals("doExec") || frame.getMethodName().equals("exec"));
  }
}
