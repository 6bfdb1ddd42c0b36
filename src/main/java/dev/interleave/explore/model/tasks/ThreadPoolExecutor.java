package dev.interleave.explore.model.tasks;

import dev.interleave.explore.engine.SimThread;
import dev.interleave.explore.engine.Steps;
import dev.interleave.explore.model.threads.Thread;
import dev.interleave.explore.model.threads.Threads;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * As {@link java.util.concurrent.ThreadPoolExecutor}, its workers being threads of the engine. To
 * give it a task is a step, and so is to take one. Idle workers do not end, and are no deadlock.
 */
public class ThreadPoolExecutor extends java.util.concurrent.ThreadPoolExecutor {
  @SuppressWarnings("this-escape") // It is asked when the pool is in use.
  private final Staff staff = new Staff(this, () -> !isAhead());

  private int busy;
  private String verb = "execute";

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
    Steps.publish(this);
    Steps.publish(task);
    Steps.write(this, verb);
    verb = "execute";
    if (staff.isDismissed()) getRejectedExecutionHandler().rejectedExecution(task, this);
    else accept(task);
  }

  @Override
  public <T> Future<T> submit(Callable<T> task) {
    return submitted(newTaskFor(task));
  }

  @Override
  public Future<?> submit(Runnable task) {
    return submit(task, null);
  }

  @Override
  public <T> Future<T> submit(Runnable task, T result) {
    return submitted(newTaskFor(task, result));
  }

  /** Through {@code execute}, which a learner's pool may override; told by the word used. */
  private <T> Future<T> submitted(RunnableFuture<T> task) {
    verb = "submit";
    execute(task);
    return task;
  }

  /** Gives the task to somebody, or has it wait. */
  final void accept(Runnable task) {
    if (staff.size() < getCorePoolSize()) hire(task);
    else if (!getQueue().offer(task)) {
      if (staff.size() < getMaximumPoolSize()) hire(task);
      else getRejectedExecutionHandler().rejectedExecution(task, this);
    }
  }

  /** Whether tasks are to come that are not in the queue yet. */
  boolean isAhead() {
    return false;
  }

  final boolean isDismissed() {
    return staff.isDismissed();
  }

  private void hire(Runnable first) {
    var made = getThreadFactory().newThread(null);
    var name = made instanceof Thread ? made.getName() : "worker " + (staff.size() + 1);
    staff.hire(name, () -> work(first));
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
    Steps.when(this, "takes a task from %s", () -> !getQueue().isEmpty() || staff.mayLeave());
    me.idles(false);
    return getQueue().poll();
  }

  @Override
  public void shutdown() {
    staff.shutdown();
  }

  @Override
  public List<Runnable> shutdownNow() {
    shutdown();
    var left = new ArrayList<Runnable>();
    getQueue().drainTo(left);
    staff.interrupt();
    return left;
  }

  @Override
  public boolean isShutdown() {
    return staff.isShutdown();
  }

  @Override
  public boolean isTerminated() {
    return staff.isTerminated();
  }

  @Override
  public boolean awaitTermination(long time, TimeUnit unit) throws InterruptedException {
    return staff.awaitTermination(time, unit);
  }

  @Override
  public void close() {
    staff.close();
  }

  @Override
  public int getPoolSize() {
    Steps.read(this, "getPoolSize");
    return staff.size();
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
