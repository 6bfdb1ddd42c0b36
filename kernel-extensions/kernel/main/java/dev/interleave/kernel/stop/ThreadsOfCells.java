package dev.interleave.kernel.stop;

import dev.interleave.waits.ThreadHost;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.locks.LockSupport;

/** Tells {@code threadsNow()} which threads are of cells, and what the JDK keeps to itself. */
public final class ThreadsOfCells implements ThreadHost {
  private final Map<Long, Thread> threads = new HashMap<>();

  @Override
  public Optional<Map<Long, Integer>> cells() {
    JdkInternals.prepare();
    var cells = new HashMap<Long, Integer>();
    for (var cell : CellThreads.cellsAlive()) {
      for (var thread : CellThreads.of(cell)) {
        cells.put(thread.threadId(), cell.number());
        threads.put(thread.threadId(), thread);
      }
    }
    return Optional.of(cells);
  }

  @Override
  public OptionalLong holder(long thread) {
    Object lock = threads.containsKey(thread) ? LockSupport.getBlocker(threads.get(thread)) : null;
    Object owner = lock == null ? null : JdkInternals.field(lock, "exclusiveOwnerThread");
    return owner instanceof Thread holder
        ? OptionalLong.of(holder.threadId())
        : OptionalLong.empty();
  }

  @Override
  public OptionalInt queue(long thread) {
    return switch (threads.containsKey(thread) ? pool(threads.get(thread)) : null) {
      case ThreadPoolExecutor pool -> OptionalInt.of(pool.getQueue().size());
      case ForkJoinPool pool ->
          OptionalInt.of((int) pool.getQueuedTaskCount() + pool.getQueuedSubmissionCount());
      case null, default -> OptionalInt.empty();
    };
  }

  private static ExecutorService pool(Thread thread) {
    return thread instanceof ForkJoinWorkerThread worker
        ? worker.getPool()
        : JdkInternals.poolOf(thread);
  }
}
