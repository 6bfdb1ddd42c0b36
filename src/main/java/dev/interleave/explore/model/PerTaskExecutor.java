package dev.interleave.explore.model;

import dev.interleave.explore.engine.Steps;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.TimeUnit;

/** A thread for each task: of {@code newVirtualThreadPerTaskExecutor}, and of the common pool. */
class PerTaskExecutor extends AbstractExecutorService {
  private final String name;
  private final Staff staff = new Staff(this, () -> true);

  PerTaskExecutor(String name) {
    this.name = name;
  }

  @Override
  public void execute(Runnable task) {
    Steps.execution().publish(task);
    Steps.write(this, "execute");
    if (staff.isDismissed()) throw new RejectedExecutionException("It was shut down before.");
    staff.hire(name + " " + (staff.size() + 1), task::run);
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
