package dev.interleave.explore.engine;

import java.util.IdentityHashMap;
import java.util.Map;

/** The locks and the waiting threads that every object may have. */
final class Monitors {
  private final Execution execution;
  private final Map<Object, SimLock> locks = new IdentityHashMap<>();
  private final Map<Object, WaitSet> waitSets = new IdentityHashMap<>();

  Monitors(Execution execution) {
    this.execution = execution;
  }

  void clear() {
    locks.clear();
    waitSets.clear();
  }

  SimLock lock(Object object) {
    return locks.computeIfAbsent(object, o -> new SimLock(execution, o));
  }

  WaitSet waitSet(Object object) {
    return waitSets.computeIfAbsent(object, o -> new WaitSet(execution, lock(o)));
  }

  /** Who holds this lock or is inside this monitor, or null. */
  SimThread holder(Object object) {
    if (object instanceof Held held) return held.holder();
    var lock = object == null ? null : locks.get(object);
    return lock == null ? null : lock.holder();
  }
}
