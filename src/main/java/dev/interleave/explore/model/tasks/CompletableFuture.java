package dev.interleave.explore.model.tasks;

import dev.interleave.explore.engine.Steps;
import dev.interleave.explore.engine.heap.Placed;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * As {@link java.util.concurrent.CompletableFuture}, whose own code runs between two steps. All
 * futures count as one place, since one completes another. What runs in the common pool has a
 * thread of its own.
 */
public class CompletableFuture<T> extends java.util.concurrent.CompletableFuture<T>
    implements Placed {
  private static final Class<?> ALL = CompletableFuture.class;

  /** As the original. */
  public CompletableFuture() {}

  @Override
  public Object place() {
    return ALL;
  }

  @Override
  public <U> CompletableFuture<U> newIncompleteFuture() {
    return new CompletableFuture<>();
  }

  @Override
  public Executor defaultExecutor() {
    return CompletableFuture::async;
  }

  private static void async(Runnable task) {
    async(task, "starts a task of %s");
  }

  private static void async(Runnable task, String verb) {
    Steps.publish(task);
    Steps.write(ALL, verb);
    var name = "async " + Steps.nextTask();
    Steps.start(
        name,
        () -> {
          task.run();
          Steps.released(ALL);
        });
  }

  /** As the original. */
  public static <U> java.util.concurrent.CompletableFuture<U> supplyAsync(Supplier<U> supplier) {
    return supplyAsync(supplier, task -> async(task, "supplyAsync"));
  }

  /** As the original. */
  public static <U> java.util.concurrent.CompletableFuture<U> supplyAsync(
      Supplier<U> supplier, Executor executor) {
    var future = new CompletableFuture<U>();
    executor.execute(() -> future.completeBy(supplier));
    return future;
  }

  /** As the original. */
  public static java.util.concurrent.CompletableFuture<Void> runAsync(Runnable task) {
    return runAsync(task, made -> async(made, "runAsync"));
  }

  /** As the original. */
  public static java.util.concurrent.CompletableFuture<Void> runAsync(
      Runnable task, Executor executor) {
    return supplyAsync(
        () -> {
          task.run();
          return null;
        },
        executor);
  }

  private void completeBy(Supplier<T> supplier) {
    T value;
    try {
      value = supplier.get();
    } catch (Exception | AssertionError | StackOverflowError e) {
      completeExceptionally(e);
      return;
    }
    complete(value);
  }

  /** As the original. */
  public static <U> java.util.concurrent.CompletableFuture<U> completedFuture(U value) {
    var future = new CompletableFuture<U>();
    future.done(value, null);
    return future;
  }

  /** As the original. */
  public static <U> java.util.concurrent.CompletableFuture<U> failedFuture(Throwable thrown) {
    var future = new CompletableFuture<U>();
    future.done(null, thrown);
    return future;
  }

  /** As the original. */
  public static java.util.concurrent.CompletableFuture<Void> allOf(
      java.util.concurrent.CompletableFuture<?>... futures) {
    return followed("allOf", java.util.concurrent.CompletableFuture.allOf(futures));
  }

  /** As the original. */
  public static java.util.concurrent.CompletableFuture<Object> anyOf(
      java.util.concurrent.CompletableFuture<?>... futures) {
    return followed("anyOf", java.util.concurrent.CompletableFuture.anyOf(futures));
  }

  private static <U> CompletableFuture<U> followed(
      String verb, java.util.concurrent.CompletableFuture<U> original) {
    Steps.write(ALL, verb);
    var future = new CompletableFuture<U>();
    original.whenComplete(future::done);
    return future;
  }

  private void done(T value, Throwable thrown) {
    if (thrown == null) super.complete(value);
    else super.completeExceptionally(thrown);
  }

  @Override
  public boolean complete(T value) {
    Steps.publish(value);
    Steps.write(ALL, "complete");
    boolean first = super.complete(value);
    Steps.released(ALL);
    return first;
  }

  @Override
  public boolean completeExceptionally(Throwable thrown) {
    Steps.write(ALL, "completeExceptionally");
    boolean first = super.completeExceptionally(thrown);
    Steps.released(ALL);
    return first;
  }

  @Override
  public boolean cancel(boolean mayInterrupt) {
    Steps.write(ALL, "cancel");
    return super.cancel(mayInterrupt);
  }

  @Override
  public T get() throws InterruptedException, ExecutionException {
    Steps.interruptibly(ALL, "get", super::isDone);
    return super.get();
  }

  @Override
  public T get(long time, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (!Steps.within(ALL, "get", super::isDone, unit.toNanos(time))) throw new TimeoutException();
    return super.get();
  }

  @Override
  public T join() {
    Steps.when(ALL, "join", super::isDone);
    return super.join();
  }

  @Override
  public CompletableFuture<T> orTimeout(long time, TimeUnit unit) {
    later(unit.toNanos(time), () -> done(null, new TimeoutException()));
    return this;
  }

  @Override
  public CompletableFuture<T> completeOnTimeout(T value, long time, TimeUnit unit) {
    later(unit.toNanos(time), () -> done(value, null));
    return this;
  }

  /** Does something when so much virtual time has passed, on a thread of its own. */
  private static void later(long nanos, Runnable task) {
    var time = Steps.execution().time();
    long deadline = time.now() + nanos;
    var timer =
        Steps.start(
            "timer " + Steps.nextTask(),
            () -> {
              Steps.whenOrLater(
                  ALL, "lets time run out for %s", () -> false, deadline - time.now());
              task.run();
              Steps.released(ALL);
            });
    timer.idles(true);
  }
}
