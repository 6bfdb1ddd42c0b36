package dev.interleave.kernel.stop;

import dev.interleave.kernel.cell.Cell;
import dev.interleave.kernel.cell.CommonPool;

/** Finds the cell whose code a waiting task will run, as far as its classes tell. */
final class TaskCode {
  /** Under which names the JDK's wrappers keep what they wrap. */
  private static final String[] WRAPPED = {"callable", "task", "fn", "runnable", "adaptee"};

  private static final int DEEPEST = 4;

  private TaskCode() {}

  /** The cell for which the task's code was compiled, or null if it does not tell. */
  static Cell cellOf(Object task) {
    return cellOf(task, 0);
  }

  private static Cell cellOf(Object task, int depth) {
    var cell = CommonPool.compiledFor(task.getClass().getName());
    for (int i = 0; cell == null && depth < DEEPEST && i < WRAPPED.length; i++) {
      var inner = JdkInternals.field(task, WRAPPED[i]);
      cell = inner == null ? null : cellOf(inner, depth + 1);
    }
    return cell;
  }
}
