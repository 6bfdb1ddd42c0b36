package dev.interleave.explore.model.tasks;

import dev.interleave.explore.engine.SimThread;
import dev.interleave.explore.engine.Steps;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** As {@link java.util.concurrent.FutureTask}: a step when it is done, and one to wait for that. */
public class FutureTask<V> extends java.util.concurrent.FutureTask<V> {
  private SimThread runner;

  /** As {@link java.util.concurrent.FutureTask#FutureTask(Callable)}. */
  public FutureTask(Callable<V> task) {
    super(task);
  }

  /** As {@link java.util.concurrent.FutureTask#FutureTask(Runnable, Object)}. */
  public FutureTask(Runnable task, V result) {
    super(task, result);
  }

  @Override
  public void run() {
    runner = Steps.running();
    super.run();
  }

  @Override
  protected void set(V value) {
    Steps.publish(value);
    Steps.write(this, "gives its result to %s");
    super.set(value);
  }

  @Override
  protected void setException(Throwable thrown) {
    Steps.write(this, "gives its exception to %s");
    super.setException(thrown);
  }

  @Override
  public V get() throws InterruptedException, ExecutionException {
    Steps.interruptibly(this, "get", super::isDone);
    return super.get();
  }

  @Override
  public V get(long time, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (!Steps.within(this, "get", super::isDone, unit.toNanos(time))) throw new TimeoutException();
    return super.get();
  }

  @Override
  public boolean isDone() {
    Steps.read(this, "isDone");
    return super.isDone();
  }

  @Override
  public boolean isCancelled() {
    Steps.read(this, "isCancelled");
    return super.isCancelled();
  }

  @Override
  public boolean cancel(boolean mayInterrupt) {
    Steps.write(this, "cancel");
    boolean cancelled = super.cancel(false);
    if (cancelled && mayInterrupt && runner != null) Steps.interrupt(runner);
    return cancelled;
  }
}
