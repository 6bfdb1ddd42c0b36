package dev.interleave.explore.model.tasks;

import dev.interleave.explore.engine.SimThread;
import dev.interleave.explore.engine.Steps;
import dev.interleave.explore.model.tasks.StructuredTaskScope.Subtask.State;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** An open scope. */
final class SimScope<T, R> implements StructuredTaskScope<T, R> {
  private final Joiner<? super T, ? extends R> joiner;
  private final List<ForkedTask<?>> forked = new ArrayList<>();
  private final SimThread owner = Steps.running();
  private boolean cancelled;
  private boolean joined;
  private boolean closed;

  SimScope(Joiner<? super T, ? extends R> joiner) {
    this.joiner = joiner;
  }

  @Override
  public <U extends T> Subtask<U> fork(Runnable task) {
    return fork(() -> {
      task.run();
      return null;
    });
  }

  @Override
  public <U extends T> Subtask<U> fork(Callable<? extends U> task) {
    mine();
    if (joined || closed) throw new IllegalStateException("Already joined or scope is closed");
    Steps.publish(this);
    Steps.publish(task);
    Steps.write(this, "fork");
    var subtask = new ForkedTask<U>(task);
    cancelled |= joiner.onFork(subtask);
    if (cancelled) return subtask;
    forked.add(subtask);
    subtask.thread = Steps.start("subtask " + forked.size(), () -> run(subtask));
    return subtask;
  }

  private <U extends T> void run(ForkedTask<U> subtask) {
    U value = null;
    Throwable thrown = null;
    try {
      value = subtask.task.call();
    } catch (Exception e) {
      thrown = e;
    }
    Steps.publish(value);
    Steps.write(this, "gives its answer to %s");
    if (cancelled) return;
    subtask.value = value;
    subtask.thrown = thrown;
    subtask.state = thrown == null ? State.SUCCESS : State.FAILED;
    if (joiner.onComplete(subtask)) cancel();
  }

  private void cancel() {
    cancelled = true;
    for (var other : forked)
      if (other.thread != Steps.running() && !other.thread.ended()) Steps.interrupt(other.thread);
  }

  private boolean allEnded() {
    return forked.stream().allMatch(subtask -> subtask.thread.ended());
  }

  @Override
  public R join() throws InterruptedException {
    mine();
    Steps.interruptibly(this, "join", () -> cancelled || allEnded());
    ended();
    joined = true;
    try {
      return joiner.result();
    } catch (Throwable e) {
      throw new FailedException(e);
    }
  }

  private void ended() {
    for (var subtask : forked) if (subtask.thread.ended()) Steps.joined(subtask.thread);
  }

  @Override
  public boolean isCancelled() {
    Steps.read(this, "isCancelled");
    return cancelled;
  }

  @Override
  public void close() {
    if (closed) return;
    closed = true;
    if (!joined) cancel();
    Steps.when(this, "close", this::allEnded);
    ended();
  }

  private void mine() {
    if (Steps.running() != owner)
      throw new WrongThreadException("Current thread not owner of the scope");
  }
}
