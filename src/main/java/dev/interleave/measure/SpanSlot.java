package dev.interleave.measure;

import dev.interleave.machine.Clock;
import dev.interleave.machine.RunDelays;
import dev.interleave.schedule.Span;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The slot that one task writes its span into. It is made before the run and belongs to one task,
 * so recording takes no lock, allocates nothing and shares no list. It is written without a fence,
 * since the run pays for that; a live picture reads a hundred thousand slots ten times a second.
 */
public final class SpanSlot {
  private static final VarHandle STATE = field("state", int.class);
  private static final VarHandle WORKER = field("worker", Thread.class);
  private static final int NEW = 0;
  private static final int RUNNING = 1;
  private static final int DONE = 2;

  private final int task;
  private final long queued;
  private final BooleanSupplier abandoned;
  private final Meter meter;
  private volatile int state = NEW;
  private long start;
  private long end;
  private volatile Thread worker;
  private Throwable failure;

  /**
   * @param abandoned whether a task that has not begun by now never will
   * @param meter reads what it uses, beside its time
   */
  SpanSlot(int task, long queued, BooleanSupplier abandoned, Meter meter) {
    this.task = task;
    this.queued = queued;
    this.abandoned = abandoned;
    this.meter = meter;
  }

  private static VarHandle field(String name, Class<?> type) {
    try {
      return MethodHandles.lookup().findVarHandle(SpanSlot.class, name, type);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** Takes the slot for the calling thread; false if another execution has it. */
  boolean claim() {
    return STATE.compareAndSet(this, NEW, RUNNING);
  }

  void begin(Clock clock) {
    start = clock.nanoTime();
    // Whoever sees the worker sees the start as well.
    WORKER.setRelease(this, Thread.currentThread());
    meter.begin();
  }

  void end(Clock clock, Throwable thrown) {
    meter.end();
    end = clock.nanoTime();
    failure = thrown;
    STATE.setRelease(this, DONE);
  }

  boolean running() {
    return state == RUNNING;
  }

  /** Handed over, not ended, and still going to: a task that the run did not wait for. */
  boolean pending() {
    return running() || state == NEW && !abandoned.getAsBoolean();
  }

  boolean done() {
    return state == DONE;
  }

  int task() {
    return task;
  }

  /** What read its use. */
  public Meter meter() {
    return meter;
  }

  /** Who runs it; null if nobody has begun yet. */
  public Thread worker() {
    return worker;
  }

  Optional<Throwable> failure() {
    return Optional.ofNullable(failure);
  }

  /** Lets the worker look at its run delay; the task has ended, its time is taken. */
  void look(RunDelays delays) {
    delays.look(start, end);
  }

  /** Whether its instants are in an order that time does not have. */
  boolean wentBack(long runStart) {
    return end < start || start < Math.max(queued, runStart);
  }

  /** The span; an instant before an earlier one is moved up to it. */
  Span span(String workerName, long runStart) {
    return span(workerName, runStart, end, failure != null);
  }

  /** The span of a task that is under way, up to now. */
  Span spanUntil(long now, String workerName, long runStart) {
    return span(workerName, runStart, now, false);
  }

  private Span span(String workerName, long runStart, long until, boolean failed) {
    long from = Math.max(queued, runStart);
    long begun = Math.max(from, start);
    return new Span(task, workerName, from, begun, Math.max(begun, until), failed);
  }

  /** When it began, once it has a worker. */
  long start() {
    return start;
  }

  /** When it ended, once it is done. */
  long end() {
    return end;
  }
}
