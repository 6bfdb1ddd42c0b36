package dev.interleave;

import dev.interleave.measure.Recorder;
import dev.interleave.measure.Sneaky;
import java.util.concurrent.Callable;

/**
 * One piece of work, to be run once, by any thread. It is a plain {@link Runnable}, so it goes into
 * {@code submit}, {@code execute}, {@code new Thread}, {@code runAsync} and {@code
 * forEach(Task::run)}.
 */
public final class Task implements Runnable {
  private final int index;
  private final Object item;
  private final Callable<Void> body;
  private final Recorder.Slot slot;

  Task(int index, Object item, Callable<Void> body, Recorder.Slot slot) {
    this.index = index;
    this.item = item;
    this.body = body;
    this.slot = slot;
  }

  /** Its place in the workload, from 0. */
  public int index() {
    return index;
  }

  /** The item it works on. */
  public Object item() {
    return item;
  }

  /** Its item where that is a number, otherwise 1; in whatever unit the workload chose. */
  public double size() {
    return item instanceof Number number ? number.doubleValue() : 1;
  }

  /** Does the work on the calling thread and throws whatever the job throws. */
  @Override
  public void run() {
    Sneaky.run(() -> slot.call(body));
  }

  @Override
  public String toString() {
    return "task %d (%s)".formatted(index, item);
  }
}
