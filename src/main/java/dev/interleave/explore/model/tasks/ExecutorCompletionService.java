package dev.interleave.explore.model.tasks;

import dev.interleave.explore.engine.Steps;
import dev.interleave.explore.model.threads.LinkedBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;

/** As {@link java.util.concurrent.ExecutorCompletionService}, over a queue that has a model. */
public class ExecutorCompletionService<V>
    extends java.util.concurrent.ExecutorCompletionService<V> {
  private final BlockingQueue<Future<V>> done;

  /** As the original. */
  public ExecutorCompletionService(Executor executor) {
    this(executor, new Done<>());
  }

  /** As the original. */
  public ExecutorCompletionService(Executor executor, BlockingQueue<Future<V>> done) {
    super(executor, done);
    this.done = done;
  }

  @Override
  public Future<V> take() throws InterruptedException {
    return done.take();
  }

  @Override
  public Future<V> poll() {
    Steps.write(done, "poll");
    return done.poll();
  }

  /** The JDK's own code puts the tasks in, so that the step has to be made here. */
  private static final class Done<V> extends LinkedBlockingQueue<Future<V>> {
    private static final long serialVersionUID = 1;

    @Override
    public boolean add(Future<V> task) {
      Steps.publish(task);
      Steps.write(this, "add");
      return super.add(task);
    }
  }
}
