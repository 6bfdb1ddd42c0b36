package dev.interleave.explore.model.threads;

import dev.interleave.explore.engine.Steps;

/** As {@link java.util.concurrent.locks.LockSupport}. */
public final class LockSupport {
  private LockSupport() {}

  /** Waits for a permit or an interrupt. */
  public static void park() {
    var me = Steps.running();
    if (me == null) return;
    Steps.when(me, "park", () -> me.hasPermit() || me.interrupted());
    me.takePermit();
  }

  /** As {@link #park()}. */
  public static void park(Object blocker) {
    park();
  }

  /** Waits for a permit, an interrupt or the end of the time. */
  public static void parkNanos(long nanos) {
    var me = Steps.running();
    if (me == null || nanos <= 0) return;
    Steps.whenOrLater(me, "park", () -> me.hasPermit() || me.interrupted(), nanos);
    me.takePermit();
  }

  /** As {@link #parkNanos(long)}. */
  public static void parkNanos(Object blocker, long nanos) {
    parkNanos(nanos);
  }

  /** Gives a permit. */
  public static void unpark(java.lang.Thread thread) {
    var sim = Thread.sim(thread);
    if (sim == null) return;
    Steps.write(sim, "unpark");
    sim.givePermit();
  }
}
