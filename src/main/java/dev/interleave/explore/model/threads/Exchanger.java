package dev.interleave.explore.model.threads;

import dev.interleave.explore.engine.Steps;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** As {@link java.util.concurrent.Exchanger}: the first to come waits for the second. */
public class Exchanger<V> extends java.util.concurrent.Exchanger<V> {
  private static final class Meeting<V> {
    final V given;
    V answer;
    boolean done;

    Meeting(V given) {
      this.given = given;
    }
  }

  private Meeting<V> waiting;

  @Override
  public V exchange(V value) throws InterruptedException {
    Steps.publish(value);
    Steps.write(this, "exchange");
    if (waiting != null) return meet(value);
    var mine = first(value);
    try {
      Steps.interruptibly(this, "exchange", () -> mine.done);
    } finally {
      leave(mine);
    }
    return mine.answer;
  }

  @Override
  public V exchange(V value, long time, TimeUnit unit)
      throws InterruptedException, TimeoutException {
    Steps.publish(value);
    Steps.write(this, "exchange");
    if (waiting != null) return meet(value);
    var mine = first(value);
    try {
      if (!Steps.within(this, "exchange", () -> mine.done, unit.toNanos(time)))
        throw new TimeoutException();
    } finally {
      leave(mine);
    }
    return mine.answer;
  }

  private Meeting<V> first(V value) {
    waiting = new Meeting<>(value);
    Steps.changed(this, 1);
    return waiting;
  }

  private V meet(V value) {
    var other = waiting;
    other.answer = value;
    other.done = true;
    leave(other);
    return other.given;
  }

  private void leave(Meeting<V> meeting) {
    if (waiting != meeting) return;
    waiting = null;
    Steps.changed(this, 0);
  }
}
