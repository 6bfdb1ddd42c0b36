package dev.interleave.explore.model;

import dev.interleave.explore.engine.SimThread;
import dev.interleave.explore.engine.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.TimeUnit;

/** A thread for each task: of {@code newVirtualThreadPerTaskExecutor}, and of the common pool. */
class PerTaskExecutor extends AbstractExecutorService {
  private final String name;
  private final List<SimThread> threads = new ArrayList<>();
  private boolean shutdown;

  PerTaskExecutor(String name) {
    this.name = name;
  }

  @Override
  public void execute(Runnable task) {
    Steps.execution().publish(task);
    Steps.write(this, "execute");
    if (shutdown) throw new RejectedExecutionException("It was shut down before.");
    threads.add(Steps.execution().start(name + " " + (threads.size() + 1), task::run));
  }

  private boolean allEnded() {
    return shutdown && threads.stream().allMatch(SimThread::ended);
  }

  @Override
  public void shutdown() {
    Steps.write(this, "shutdown");
    shutdown = true;
  }

  @Override
  public List<Runnable> shutdownNow() {
    shutdown();
    for (var thread : threads) if (!thread.ended()) Steps.execution().interrupt(thread);
    return List.of();
  }

  @Override
  public boolean isShutdown() {
    Steps.read(this, "isShutdown");
    return shutdown;
  }

  @Override
  public boolean isTerminated() {
    Steps.read(this, "isTerminated");
    return allEnded();
  }

  @Override
  public boolean awaitTermination(long time, TimeUnit unit) throws InterruptedException {
    boolean ended = Steps.within(this, "awaitTermination", this::allEnded, unit.toNanos(time));
    joined();
    return ended;
  }

  @Override
  public void close() {
    shutdown();
    Steps.when(this, "close", this::allEnded);
    joined();
  }

  private void joined() {
    for (var thread : threads) if (thread.ended()) Steps.execution().joined(thread);
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
