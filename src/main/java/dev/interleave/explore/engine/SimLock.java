package dev.interleave.explore.engine;

import java.util.function.BooleanSupplier;

/**
 * A reentrant lock of a program under exploration: of an object's monitor, or of a lock's model.
 */
public final class SimLock implements Held, Guard {
  private final Execution execution;
  private final Object object;
  private SimThread owner;
  private int count;

  /** The lock of this object, by which the words of an order call it. */
  public SimLock(Execution execution, Object object) {
    this.execution = execution;
    this.object = object;
  }

  @Override
  public SimThread holder() {
    return owner;
  }

  /** How often the running thread has taken it and not given it back. */
  public int count() {
    return owner != null && owner == execution.running() ? count : 0;
  }

  @Override
  public Object object() {
    return object;
  }

  /** Takes it; blocks while another thread holds it. To take it once more is no step. */
  public void enter() {
    var me = execution.running();
    if (me == null) return;
    if (owner != me) {
      Steps.take(step("lock", () -> owner == null, -1, false));
      taken(me, 1);
    } else count++;
  }

  /** As {@link #enter}, until an interrupt. */
  public void enterInterruptibly() throws InterruptedException {
    var me = execution.running();
    if (me == null) return;
    if (owner == me) {
      count++;
      return;
    }
    Steps.take(step("lock", () -> owner == null, -1, true));
    if (me.clearInterrupt()) throw new InterruptedException();
    taken(me, 1);
  }

  /** Takes it if no other thread holds it. */
  public boolean tryEnter() {
    var me = execution.running();
    if (me == null) return true;
    Steps.take(step(Step.TRY, null, -1, false));
    return takenIfFree(me);
  }

  /** Takes it within so much virtual time, which passes only when no thread can move. */
  public boolean tryEnter(long nanos) throws InterruptedException {
    var me = execution.running();
    if (me == null) return true;
    BooleanSupplier free = () -> owner == null || owner == me;
    Steps.take(step(Step.TRY, free, execution.time().now() + Math.max(0, nanos), true));
    if (me.clearInterrupt()) throw new InterruptedException();
    return takenIfFree(me);
  }

  private boolean takenIfFree(SimThread me) {
    if (owner != null && owner != me) return false;
    taken(me, owner == me ? count + 1 : 1);
    return true;
  }

  /** Gives it back; no step. */
  public void exit() {
    var me = execution.running();
    if (me == null || execution.isOver()) return;
    if (owner != me)
      throw new IllegalMonitorStateException(
          me.name() + " gives back a lock that it does not hold");
    if (--count == 0) free();
  }

  private void free() {
    owner = null;
    execution.before().released(object);
    execution.recurrence().changed(object, Step.WHOLE, 0);
  }

  @Override
  public int leave() {
    int held = count;
    count = 0;
    free();
    return held;
  }

  @Override
  public boolean isFree() {
    return owner == null;
  }

  @Override
  public void taken(SimThread me, int times) {
    owner = me;
    count = times;
    execution.recurrence().changed(object, Step.WHOLE, 1 + me.id);
  }

  @Override
  public SimThread mine(String what) {
    var me = execution.running();
    if (me == null || owner != me)
      throw new IllegalMonitorStateException(
          "current thread is not owner: %s is for the thread that holds the lock".formatted(what));
    return me;
  }

  private Step step(String verb, BooleanSupplier ready, long deadline, boolean interruptible) {
    return new Step(object, Step.WHOLE, Step.Kind.LOCK, verb, ready, deadline, interruptible, null);
  }
}
