package dev.interleave.explore.engine;

import dev.interleave.explore.engine.Step.Kind;
import java.util.function.BooleanSupplier;

/** The steps of the models: what their methods call before they do anything. */
public final class Steps {
  private Steps() {}

  /** The execution of the calling code. */
  public static Execution execution() {
    return Hooks.execution();
  }

  /** The thread of the calling code; null while the state is made or looked at. */
  public static SimThread running() {
    return execution().running();
  }

  static void take(Step step) {
    var execution = execution();
    if (execution.running() == null) {
      if (step.ready() != null && !step.ready().getAsBoolean())
        throw new Refusal(
            "The state waits for ever while it is made: in %s.".formatted(step.verb()));
    } else execution.step(step);
  }

  private static Step step(
      Object on, Kind kind, String verb, BooleanSupplier ready, long deadline, boolean breaks) {
    return new Step(on, Step.WHOLE, kind, verb, ready, deadline, breaks, null);
  }

  /** Reads an object that orders memory. */
  public static void read(Object on, String verb) {
    take(step(on, Kind.SYNC_READ, verb, null, -1, false));
  }

  /** Changes an object that orders memory. */
  public static void write(Object on, String verb) {
    take(step(on, Kind.SYNC_WRITE, verb, null, -1, false));
  }

  /** Touches nothing that others could touch. */
  public static void pause(String verb) {
    take(step(null, Kind.PAUSE, verb, null, -1, false));
  }

  /** Waits until it is ready, whatever interrupts. */
  public static void when(Object on, String verb, BooleanSupplier ready) {
    take(step(on, Kind.SYNC_WRITE, verb, ready, -1, false));
  }

  /** Takes a lock once it is free. */
  public static void lock(Object on, String verb, BooleanSupplier free) {
    take(step(on, Kind.LOCK, verb, free, -1, false));
  }

  /** Waits until it is ready or virtual time is over, whatever interrupts. */
  public static void whenOrLater(Object on, String verb, BooleanSupplier ready, long nanos) {
    take(step(on, Kind.SYNC_WRITE, verb, ready, execution().now() + nanos, false));
  }

  /** Waits until it is ready. */
  public static void interruptibly(Object on, String verb, BooleanSupplier ready)
      throws InterruptedException {
    take(step(on, Kind.SYNC_WRITE, verb, ready, -1, true));
    interrupted();
  }

  /** Waits until it is ready, or virtual time is over; answers whether it is ready. */
  public static boolean within(Object on, String verb, BooleanSupplier ready, long nanos)
      throws InterruptedException {
    long deadline = execution().now() + Math.max(0, nanos);
    take(step(on, Kind.SYNC_WRITE, verb, ready, deadline, true));
    interrupted();
    return ready.getAsBoolean();
  }

  private static void interrupted() throws InterruptedException {
    var me = running();
    if (me != null && me.clearInterrupt()) throw new InterruptedException();
  }

  /** The value that an object has now. */
  public static void changed(Object object, long value) {
    execution().changed(object, Step.WHOLE, value);
  }
}
