package dev.interleave.kernel.cell;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;

/** Which cell the calling thread works for. */
public final class CurrentCell {
  private static final InheritableThreadLocal<Cell> OWNER =
      new InheritableThreadLocal<>() {
        @Override
        protected Cell childValue(Cell cell) {
          if (cell != null) ThreadBudget.check(cell, cell.countThread());
          return cell;
        }
      };

  private static volatile Cell newest;

  private CurrentCell() {}

  /**
   * The cell of the calling thread: the one that started it, or null before the first cell has run.
   */
  public static Cell get() {
    var thread = Thread.currentThread();
    if (thread instanceof ForkJoinWorkerThread worker && isCommon(worker.getPool()))
      return CommonPool.cellOfCaller(newest);
    var cell = OWNER.get();
    return cell == null ? newest : cell;
  }

  private static boolean isCommon(ForkJoinPool pool) {
    return pool == ForkJoinPool.commonPool();
  }

  /** Under which key a thread's inherited cell is found. */
  public static ThreadLocal<Cell> key() {
    return OWNER;
  }

  /** Makes the calling thread, and all threads that it will start, belong to the cell. */
  public static void enter(Cell cell) {
    OWNER.set(cell);
  }

  /** Notes that a cell starts on the main shell. */
  public static void started(Cell cell) {
    newest = cell;
  }

  /** The cell that was started last, or null. */
  public static Cell newest() {
    return newest;
  }
}
