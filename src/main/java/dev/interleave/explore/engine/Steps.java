package dev.interleave.explore.engine;

import dev.interleave.explore.engine.Step.Kind;
import java.lang.invoke.VarHandle;
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
    take(step(on, Kind.SYNC_WRITE, verb, ready, execution().time().now() + nanos, false));
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
    long deadline = execution().time().now() + Math.max(0, nanos);
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
    execution().recurrence().changed(object, Step.WHOLE, value);
  }

  /** Others can reach this from now on. */
  public static void publish(Object object) {
    execution().heap().publish(object);
  }

  /** What the calling code did happens before whoever takes this next. */
  public static void released(Object object) {
    execution().before().released(object);
  }

  /** What a thread that has ended did happened before what the calling code does. */
  public static void joined(SimThread ended) {
    execution().before().joined(ended);
  }

  /** A thread for the calling code; it runs to its first step at that code's next one. */
  public static SimThread start(String name, SimThread.ThrowingRunnable code) {
    return execution().start(name, code);
  }

  /** A number for a thread without a name. */
  public static int nextUnnamed() {
    return execution().crew().nextUnnamed();
  }

  /** A number for a task that has a thread of its own. */
  public static int nextTask() {
    return execution().crew().nextTask();
  }

  /** Ends a thread's interruptible wait. */
  public static void interrupt(SimThread thread) {
    execution().interrupt(thread);
  }

  /** Whether the calling code is inside this object's monitor. */
  public static boolean isInside(Object object) {
    return execution().monitors().lock(object).count() > 0;
  }

  /** This handle stands for this field. */
  public static void handle(VarHandle handle, Class<?> owner, String name) {
    execution().sites().handle(handle, owner, name);
  }

  /** Ends the whole search with a sentence. Does not return. */
  public static void refuse(String sentence) {
    execution().refuse(sentence);
  }
}
