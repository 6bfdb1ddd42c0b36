package dev.interleave.explore.model.tasks;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** As {@link java.util.concurrent.ForkJoinPool}, with as many workers as there are tasks. */
public class ForkJoinPool extends java.util.concurrent.ForkJoinPool {
  @SuppressWarnings("this-escape") // It is only the object that steps are on.
  private final PerTaskExecutor threads = new PerTaskExecutor("worker", this);

  /** As the original. */
  public ForkJoinPool() {
    super(1);
  }

  /** As the original. */
  public ForkJoinPool(int parallelism) {
    super(1);
  }

  /** A pool of its own for each call. */
  public static java.util.concurrent.ForkJoinPool commonPool() {
    return new ForkJoinPool();
  }

  @Override
  public <T> T invoke(java.util.concurrent.ForkJoinTask<T> task) {
    var state = ForkJoinTask.state(task);
    state.start();
    @SuppressWarnings("unchecked")
    var result = (T) state.join();
    return result;
  }

  @Override
  public void execute(java.util.concurrent.ForkJoinTask<?> task) {
    ForkJoinTask.state(task).start();
  }

  @Override
  public <T> java.util.concurrent.ForkJoinTask<T> submit(
      java.util.concurrent.ForkJoinTask<T> task) {
    ForkJoinTask.state(task).start();
    return task;
  }

  @Override
  public void execute(Runnable task) {
    threads.execute(task);
  }

  @Override
  public <T> java.util.concurrent.ForkJoinTask<T> submit(Callable<T> task) {
    return submit(new Called<>(task));
  }

  @Override
  public java.util.concurrent.ForkJoinTask<?> submit(Runnable task) {
    return submit(
        new Called<>(() -> {
          task.run();
          return null;
        }));
  }

  @Override
  public void shutdown() {
    threads.shutdown();
  }

  @Override
  public boolean awaitTermination(long time, TimeUnit unit) throws InterruptedException {
    return threads.awaitTermination(time, unit);
  }

  @Override
  public void close() {
    threads.close();
  }

  private static final class Called<T> extends RecursiveTask<T> {
    private static final long serialVersionUID = 1;

    private final transient Callable<T> code;

    Called(Callable<T> code) {
      this.code = code;
    }

    @Override
    protected T compute() {
      try {
        return code.call();
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
