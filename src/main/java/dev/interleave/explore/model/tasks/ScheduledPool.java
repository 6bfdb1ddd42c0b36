package dev.interleave.explore.model.tasks;

import dev.interleave.explore.engine.Steps;
import dev.interleave.explore.model.threads.LinkedBlockingQueue;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * The pool of {@code newScheduledThreadPool}. A delay puts nothing in an order, as a sleep does
 * not: a task may come into the pool's queue at any time after it was scheduled.
 */
final class ScheduledPool extends ThreadPoolExecutor implements ScheduledExecutorService {
  private int ahead;

  ScheduledPool(int threads, ThreadFactory factory) {
    super(threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory);
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
    return later(new Task<Object>(java.util.concurrent.Executors.callable(task), delay, unit));
  }

  @Override
  public <V> ScheduledFuture<V> schedule(Callable<V> task, long delay, TimeUnit unit) {
    return later(new Task<>(task, delay, unit));
  }

  @Override
  public ScheduledFuture<?> scheduleAtFixedRate(
      Runnable task, long first, long period, TimeUnit unit) {
    Steps.refuse(
        "A task that repeats has no end, and explore runs every order to its end. Try"
            + " schedule, once for each round.");
    return null;
  }

  @Override
  public ScheduledFuture<?> scheduleWithFixedDelay(
      Runnable task, long first, long delay, TimeUnit unit) {
    return scheduleAtFixedRate(task, first, delay, unit);
  }

  private <V> Task<V> later(Task<V> task) {
    Steps.publish(this);
    Steps.publish(task);
    Steps.write(this, "schedule");
    if (isDismissed()) throw new RejectedExecutionException("It was shut down before.");
    ahead++;
    Steps.start("timer " + Steps.nextTask(), () -> come(task));
    return task;
  }

  /** What is ahead still runs after a shutdown, but not after shutdownNow. */
  private void come(Task<?> task) {
    Steps.write(this, "hands a task to %s");
    if (ahead == 0) return;
    ahead--;
    accept(task);
  }

  @Override
  public List<Runnable> shutdownNow() {
    var left = super.shutdownNow();
    ahead = 0;
    return left;
  }

  @Override
  boolean isAhead() {
    return ahead > 0;
  }

  private static final class Task<V> extends FutureTask<V> implements ScheduledFuture<V> {
    private final long nanos;

    Task(Callable<V> task, long delay, TimeUnit unit) {
      super(task);
      nanos = unit.toNanos(delay);
    }

    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
      return Long.compare(nanos, other.getDelay(TimeUnit.NANOSECONDS));
    }
  }
}
