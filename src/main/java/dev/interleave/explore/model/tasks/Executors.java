package dev.interleave.explore.model.tasks;

import dev.interleave.explore.model.threads.LinkedBlockingQueue;
import dev.interleave.explore.model.threads.Thread;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** The factories of {@link java.util.concurrent.Executors} whose pools have a model. */
public final class Executors {
  private Executors() {}

  private static ThreadFactory workers() {
    int[] next = {1};
    return task -> new Thread(task, "worker " + next[0]++);
  }

  /** As the original. */
  public static ExecutorService newFixedThreadPool(int threads) {
    return newFixedThreadPool(threads, workers());
  }

  /** As the original. */
  public static ExecutorService newFixedThreadPool(int threads, ThreadFactory factory) {
    return new ThreadPoolExecutor(
        threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory);
  }

  /** As the original. */
  public static ExecutorService newSingleThreadExecutor() {
    return newFixedThreadPool(1);
  }

  /** As the original. */
  public static ExecutorService newSingleThreadExecutor(ThreadFactory factory) {
    return newFixedThreadPool(1, factory);
  }

  /** As the original. */
  public static ExecutorService newCachedThreadPool() {
    return newCachedThreadPool(workers());
  }

  /** As the original. */
  public static ExecutorService newCachedThreadPool(ThreadFactory factory) {
    return new ThreadPoolExecutor(
        0, Integer.MAX_VALUE, 60, TimeUnit.SECONDS, new SynchronousQueue<>(), factory);
  }

  /** As the original. */
  public static ExecutorService newVirtualThreadPerTaskExecutor() {
    return new PerTaskExecutor("virtual");
  }

  /** As the original. */
  public static ExecutorService newThreadPerTaskExecutor(ThreadFactory factory) {
    return new PerTaskExecutor("thread");
  }

  /** As the original. */
  public static ScheduledExecutorService newScheduledThreadPool(int threads) {
    return newScheduledThreadPool(threads, workers());
  }

  /** As the original. */
  public static ScheduledExecutorService newScheduledThreadPool(
      int threads, ThreadFactory factory) {
    return new ScheduledPool(Math.max(1, threads), factory);
  }

  /** As the original. */
  public static ScheduledExecutorService newSingleThreadScheduledExecutor() {
    return newScheduledThreadPool(1);
  }

  /** As the original. */
  public static ScheduledExecutorService newSingleThreadScheduledExecutor(ThreadFactory factory) {
    return newScheduledThreadPool(1, factory);
  }

  /** As the original, with four workers on every machine. */
  public static ExecutorService newWorkStealingPool() {
    return newFixedThreadPool(4);
  }

  /** As the original. */
  public static ExecutorService newWorkStealingPool(int parallelism) {
    return newFixedThreadPool(parallelism);
  }
}
