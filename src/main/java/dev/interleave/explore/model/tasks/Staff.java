package dev.interleave.explore.model.tasks;

import dev.interleave.explore.engine.SimThread;
import dev.interleave.explore.engine.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The threads of an executor, and how they come to their end. */
final class Staff {
  private final Object executor;
  private final BooleanSupplier mayEnd;
  private final List<SimThread> threads = new ArrayList<>();
  private boolean shutdown;

  /**
   * @param executor the object that all steps are on
   * @param mayEnd whether nothing more is to come, once it is shut down
   */
  Staff(Object executor, BooleanSupplier mayEnd) {
    this.executor = executor;
    this.mayEnd = mayEnd;
  }

  int size() {
    return threads.size();
  }

  void hire(String name, SimThread.ThrowingRunnable work) {
    threads.add(Steps.start(name, work));
  }

  boolean isDismissed() {
    return shutdown;
  }

  /** Whether a worker without a task may go home. */
  boolean mayLeave() {
    return shutdown && mayEnd.getAsBoolean();
  }

  private boolean allEnded() {
    return mayLeave() && threads.stream().allMatch(SimThread::ended);
  }

  void shutdown() {
    Steps.write(executor, "shutdown");
    shutdown = true;
  }

  void interrupt() {
    for (var thread : threads) if (!thread.ended()) Steps.interrupt(thread);
  }

  boolean isShutdown() {
    Steps.read(executor, "isShutdown");
    return shutdown;
  }

  boolean isTerminated() {
    Steps.read(executor, "isTerminated");
    return allEnded();
  }

  boolean awaitTermination(long time, TimeUnit unit) throws InterruptedException {
    boolean ended = Steps.within(executor, "awaitTermination", this::allEnded, unit.toNanos(time));
    joined();
    return ended;
  }

  void close() {
    shutdown();
    Steps.when(executor, "close", this::allEnded);
    joined();
  }

  /** What the threads did happened before. */
  private void joined() {
    for (var thread : threads) if (thread.ended()) Steps.joined(thread);
  }
}
