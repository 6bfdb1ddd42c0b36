package dev.interleave.explore.model.tasks;

import dev.interleave.explore.engine.SimThread;
import dev.interleave.explore.engine.Steps;
import dev.interleave.explore.model.tasks.StructuredTaskScope.Subtask;
import java.util.concurrent.Callable;

/** A subtask, and the thread that runs it. */
final class ForkedTask<T> implements Subtask<T> {
  final Callable<? extends T> task;
  SimThread thread;
  State state = State.UNAVAILABLE;
  T value;
  Throwable thrown;

  ForkedTask(Callable<? extends T> task) {
    this.task = task;
  }

  @Override
  public State state() {
    Steps.read(this, "state");
    return state;
  }

  @Override
  public T get() {
    Steps.read(this, "get");
    if (state != State.SUCCESS) throw new IllegalStateException("Subtask: " + state);
    return value;
  }

  @Override
  public Throwable exception() {
    Steps.read(this, "exception");
    if (state != State.FAILED) throw new IllegalStateException("Subtask: " + state);
    return thrown;
  }
}
