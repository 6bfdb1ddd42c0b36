package dev.interleave.measure;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Hands every task to the learner's own pool, with a slot around it. */
final class ObservedExecutor implements ExecutorService {
  private final ExecutorService pool;
  private final Recorder recorder;

  ObservedExecutor(ExecutorService pool, Recorder recorder) {
    this.pool = pool;
    this.recorder = recorder;
  }

  private <T> Callable<T> seen(Callable<T> task) {
    var slot = recorder.slot(pool);
    return () -> slot.call(task);
  }

  private Runnable seen(Runnable task) {
    var call = seen(Executors.callable(task));
    return () -> Sneaky.run(call);
  }

  private <T> List<Callable<T>> seen(Collection<? extends Callable<T>> tasks) {
    return tasks.stream().map(this::<T>seenOne).toList();
  }

  private <T> Callable<T> seenOne(Callable<T> task) {
    return seen(task);
  }

  @Override
  public void execute(Runnable task) {
    pool.execute(seen(task));
  }

  @Override
  public <T> Future<T> submit(Callable<T> task) {
    return pool.submit(seen(task));
  }

  @Override
  public <T> Future<T> submit(Runnable task, T result) {
    return pool.submit(seen(task), result);
  }

  @Override
  public Future<?> submit(Runnable task) {
    return pool.submit(seen(task));
  }

  @Override
  public <T> List<Future<T>> invokeAll(Collection<? extends Callable<T>> tasks)
      throws InterruptedException {
    return pool.invokeAll(seen(tasks));
  }

  @Override
  public <T> List<Future<T>> invokeAll(
      Collection<? extends Callable<T>> tasks, long timeout, TimeUnit unit)
      throws InterruptedException {
    return pool.invokeAll(seen(tasks), timeout, unit);
  }

  @Override
  public <T> T invokeAny(Collection<? extends Callable<T>> tasks)
      throws InterruptedException, ExecutionException {
    return pool.invokeAny(seen(tasks));
  }

  @Override
  public <T> T invokeAny(Collection<? extends Callable<T>> tasks, long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    return pool.invokeAny(seen(tasks), timeout, unit);
  }

  @Override
  public void shutdown() {
    pool.shutdown();
  }

  @Override
  public List<Runnable> shutdownNow() {
    return pool.shutdownNow();
  }

  @Override
  public boolean isShutdown() {
    return pool.isShutdown();
  }

  @Override
  public boolean isTerminated() {
    return pool.isTerminated();
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
    return pool.awaitTermination(timeout, unit);
  }

  @Override
  public void close() {
    pool.close();
  }

  @Override
  public String toString() {
    return pool + ", observed";
  }
}
