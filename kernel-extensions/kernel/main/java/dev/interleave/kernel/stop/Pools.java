package dev.interleave.kernel.stop;

import dev.interleave.kernel.cell.Cell;
import dev.interleave.kernel.cell.CommonPool;
import dev.interleave.kernel.cell.CurrentCell;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;

/**
 * Takes away what pools still have to do for a cell: a worker that is stopped would only take the
 * next task. A pool of the cell's own is shut down; the common pool and pools of earlier cells go
 * on without the cell's tasks. Whoever waits for a task that was taken away is told that it was
 * cancelled.
 */
final class Pools {
  private final Cell cell;
  private final Set<ExecutorService> shut = new HashSet<>();

  Pools(Cell cell) {
    this.cell = cell;
  }

  /**
   * Empties the pools that the threads work for, and the common pool.
   *
   * @return whether the common pool had tasks of the cell
   */
  boolean empty(List<Thread> threads) {
    var all = new HashSet<Thread>(threads);
    for (var thread : threads) {
      ExecutorService pool = thread.isVirtual() ? null : JdkInternals.poolOf(thread);
      if (pool != null) empty(pool, thread);
    }
    for (var container : JdkInternals.containers())
      if (container instanceof ExecutorService executor
          && !shut.contains(executor)
          && JdkInternals.virtualThreads(container).stream().anyMatch(all::contains))
        shutDown(executor);
    return !CommonPool.isQuiet() && emptyCommonPool();
  }

  private void empty(ExecutorService pool, Thread worker) {
    if (CellThreads.isInGroup(worker, cell)) {
      shutDown(pool);
    } else if (pool instanceof ThreadPoolExecutor executor) {
      var tasks = new ArrayList<Runnable>(executor.getQueue());
      tasks.removeIf(task -> TaskCode.cellOf(task) != cell || !executor.remove(task));
      tasks.forEach(Pools::cancel);
    }
  }

  private void shutDown(ExecutorService pool) {
    if (shut.add(pool)) pool.shutdownNow().forEach(Pools::cancel);
  }

  private boolean emptyCommonPool() {
    var pool = ForkJoinPool.commonPool();
    var tasks = JdkInternals.drain(pool);
    boolean allOurs = CurrentCell.newest() == cell && cell.commonPoolQuietAtStart();
    boolean found = false;
    for (var task : tasks) {
      if (allOurs || TaskCode.cellOf(task) == cell) {
        cancel(task);
        found = true;
      } else {
        pool.execute(task);
      }
    }
    return found;
  }

  private static void cancel(Object task) {
    if (JdkInternals.field(task, "dep") instanceof CompletableFuture<?> dependent)
      dependent.cancel(true);
    if (task instanceof Future<?> future) future.cancel(true);
  }
}
