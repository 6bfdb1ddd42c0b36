package dev.interleave.explore.model;

import dev.interleave.explore.engine.SimThread;
import dev.interleave.explore.engine.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * As {@link java.util.concurrent.ThreadPoolExecutor}, its workers being threads of the engine. To
 * give it a task is a step, and so is to take one. Idle workers do not end, and are no deadlock.
 */
public class ThreadPoolExecutor extends java.util.concurrent.ThreadPoolExecutor {
  private final List<SimThread> workers = new ArrayList<>();
  private int busy;
  private boolean shutdown;

  /** As the original. */
  public ThreadPoolExecutor(
      int core, int most, long keepAlive, TimeUnit unit, BlockingQueue<Runnable> queue) {
    super(core, most, keepAlive, unit, queue);
  }

  /** As the original. */
  public ThreadPoolExecutor(
      int core,
      int most,
      long keepAlive,
      TimeUnit unit,
      BlockingQueue<Runnable> queue,
      ThreadFactory factory) {
    super(core, most, keepAlive, unit, queue, factory);
  }

  /** As the original. */
  public ThreadPoolExecutor(
      int core,
      int most,
      long keepAlive,
      TimeUnit unit,
      BlockingQueue<Runnable> queue,
      RejectedExecutionHandler handler) {
    super(core, most, keepAlive, unit, queue, handler);
  }

  /** As the original. */
  public ThreadPoolExecutor(
      int core,
      int most,
      long keepAlive,
      TimeUnit unit,
      BlockingQueue<Runnable> queue,
      ThreadFactory factory,
      RejectedExecutionHandler handler) {
    super(core, most, keepAlive, unit, queue, factory, handler);
  }

  @Override
  public void execute(Runnable task) {
    if (task == null) throw new NullPointerException();
    Steps.execution().publish(this);
    Steps.execution().publish(task);
    Steps.write(this, "execute");
    if (shutdown) getRejectedExecutionHandler().rejectedExecution(task, this);
    else if (workers.size() < getCorePoolSize()) hire(task);
    else if (!getQueue().offer(task)) {
      if (workers.size() < getMaximumPoolSize()) hire(task);
      else getRejectedExecutionHandler().rejectedExecution(task, this);
    }
  }

  private void hire(Runnable first) {
    var made = getThreadFactory().newThread(null);
    var name = made instanceof Thread ? made.getName() : "worker " + (workers.size() + 1);
    workers.add(Steps.execution().start(name, () -> work(first)));
  }

  private void work(Runnable first) throws Throwable {
    var me = Steps.running();
    for (var task = first; task != null; task = next(me)) {
      busy++;
      try {
        beforeExecute(Threads.currentThread(), task);
        task.run();
        afterExecute(task, null);
      } finally {
        busy--;
      }
    }
  }

  private Runnable next(SimThread me) {
    me.idles(true);
    Steps.when(this, "take a task from", () -> !getQueue().isEmpty() || shutdown);
    me.idles(false);
    return getQueue().poll();
  }

  private boolean allEnded() {
    return shutdown && workers.stream().allMatch(SimThread::ended);
  }

  @Override
  public void shutdown() {
    Steps.write(this, "shutdown");
    shutdown = true;
  }

  @Override
  public List<Runnable> shutdownNow() {
    shutdown();
    var left = new ArrayList<Runnable>();
    getQueue().drainTo(left);
    for (var worker : workers) if (!worker.ended()) Steps.execution().interrupt(worker);
    return left;
  }

  @Override
  public boolean isShutdown() {
    Steps.read(this, "isShutdown");
    return shutdown;
  }

  @Override
  public boolean isTerminated() {
    Steps.read(this, "isTerminated");
    return allEnded();
  }

  @Override
  public boolean awaitTermination(long time, TimeUnit unit) throws InterruptedException {
    boolean ended = Steps.within(this, "awaitTermination", this::allEnded, unit.toNanos(time));
    joined();
    return ended;
  }

  @Override
  public void close() {
    shutdown();
    Steps.when(this, "close", this::allEnded);
    joined();
  }

  /** What the workers did happened before. */
  private void joined() {
    for (var worker : workers) if (worker.ended()) Steps.execution().joined(worker);
  }

  @Override
  public int getPoolSize() {
    Steps.read(this, "getPoolSize");
    return workers.size();
  }

  @Override
  public int getActiveCount() {
    Steps.read(this, "getActiveCount");
    return busy;
  }

  @Override
  protected <T> RunnableFuture<T> newTaskFor(Callable<T> task) {
    return new FutureTask<>(task);
  }

  @Override
  protected <T> RunnableFuture<T> newTaskFor(Runnable task, T result) {
    return new FutureTask<>(task, result);
  }
}
