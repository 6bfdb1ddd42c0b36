package dev.interleave.explore.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * The threads that wait for a signal under a lock: those of {@code Object.wait}, or of one {@code
 * Condition}. A signal is for one of those that wait when it is given, whichever.
 */
public final class WaitSet {
  private final Execution execution;
  private final Guard lock;
  private final List<List<SimThread>> signals = new ArrayList<>();
  private final List<SimThread> waiting = new ArrayList<>();

  /** Under this lock. */
  public WaitSet(Execution execution, Guard lock) {
    this.execution = execution;
    this.lock = lock;
  }

  /**
   * Gives the lock back until a signal comes.
   *
   * @param nanos virtual time after which it goes on anyway; 0 for never
   * @return whether there was a signal
   */
  public boolean await(String verb, long nanos, boolean interruptible) throws InterruptedException {
    var me = lock.mine(verb);
    Steps.write(lock.object(), verb);
    if (interruptible && me.clearInterrupt()) throw new InterruptedException();
    waiting.add(me);
    int held = lock.leave();
    changed();
    Steps.take(wake(me, nanos, interruptible));
    boolean called = isCalled(me);
    if (called) answer(me);
    waiting.remove(me);
    lock.taken(me, held);
    if (!called && interruptible && me.clearInterrupt()) throw new InterruptedException();
    return called;
  }

  private Step wake(SimThread me, long nanos, boolean interruptible) {
    return new Step(
        lock.object(),
        Step.WHOLE,
        Step.Kind.LOCK,
        Step.WAKE,
        () -> lock.isFree() && (isCalled(me) || me.timedOut || interruptible && me.interrupted),
        nanos <= 0 ? -1 : execution.time().now() + nanos,
        interruptible,
        null);
  }

  /** Calls one thread, or all. */
  public void signal(String verb, boolean all) {
    lock.mine(verb);
    Steps.write(lock.object(), verb);
    if (all) {
      signals.clear();
      for (var thread : waiting) signals.add(List.of(thread));
    } else if (signals.size() < waiting.size()) signals.add(List.copyOf(waiting));
    changed();
  }

  /** A signal or a wait is part of the state, whoever holds the lock. */
  private void changed() {
    long state = 31L * waiting.size() + signals.size();
    for (var thread : waiting) state = Fingerprint.mix(state, thread.id);
    execution.recurrence().changed(this, Step.WHOLE, state);
  }

  private boolean isCalled(SimThread thread) {
    return signals.stream().anyMatch(signal -> signal.contains(thread));
  }

  private void answer(SimThread thread) {
    signals.remove(signals.stream().filter(signal -> signal.contains(thread)).findFirst().get());
    changed();
  }
}
