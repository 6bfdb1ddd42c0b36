package dev.interleave.explore.model.tasks;

import dev.interleave.explore.engine.Steps;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.TimeUnit;

/** The executors that give each task a thread of its own, a virtual or another one. */
final class PerTaskExecutor extends AbstractExecutorService implements ExecutorService {
  private final String name;
  private final Object executor;
  private final Staff staff;

  PerTaskExecutor(String name) {
    this(name, null);
  }

  /** The threads of another executor, which all steps are on; null for this one's own. */
  PerTaskExecutor(String name, Object of) {
    this.name = name;
    executor = of == null ? this : of;
    staff = new Staff(executor, () -> true);
  }

  @Override
  public void execute(Runnable task) {
    accept(task, "execute");
  }

  private void accept(Runnable task, String verb) {
    Steps.publish(executor);
    Steps.publish(task);
    Steps.write(executor, verb);
    if (staff.isDismissed()) throw new RejectedExecutionException("It was shut down before.");
    staff.hire(name + " " + (staff.size() + 1), task::run);
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

  private <T> Future<T> submitted(RunnableFuture<T> task) {
    accept(task, "submit");
    return task;
  }

  @Override
  public void shutdown() {
    staff.shutdown();
  }

  @Override
  public List<Runnable> shutdownNow() {
    shutdown();
    staff.interrupt();
    return List.of();
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
  protected <T> RunnableFuture<T> newTaskFor(Callable<T> task) {
    return new FutureTask<>(task);
  }

  @Override
  protected <T> RunnableFuture<T> newTaskFor(Runnable task, T result) {
    return new FutureTask<>(task, result);
  }
}
