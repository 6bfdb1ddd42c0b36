package dev.interleave.explore.model.tasks;

import dev.interleave.explore.engine.SimThread;
import dev.interleave.explore.engine.Steps;

/** How far a fork/join task is. */
public final class Fork {
  /** A task that can be forked. */
  interface Task {
    /** How far it is. */
    Fork progress();

    /** Computes it. */
    Object result();
  }

  private final Task task;
  private SimThread thread;
  private boolean done;
  private Object value;
  private Throwable thrown;

  Fork(Task task) {
    this.task = task;
  }

  void start() {
    Steps.publish(task);
    Steps.write(task, "fork");
    thread = Steps.start("fork " + Steps.nextTask(), this::run);
  }

  void run() {
    try {
      value = task.result();
    } catch (RuntimeException | Error e) {
      if (!(e instanceof RuntimeException)) throw (Error) e;
      thrown = e;
    }
    done = true;
  }

  boolean isDone() {
    return done;
  }

  Object join() {
    Steps.when(task, "join", () -> done);
    if (thread != null) Steps.joined(thread);
    return answer();
  }

  Object answer() {
    if (thrown instanceof RuntimeException e) throw e;
    return value;
  }
}
