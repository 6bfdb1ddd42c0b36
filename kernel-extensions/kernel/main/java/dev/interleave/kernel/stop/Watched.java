package dev.interleave.kernel.stop;

import java.lang.Thread.State;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * A thread that was interrupted, and what it has done since. Whoever computes on at the same place
 * with the interruption still pending does not listen, and is forced soon. All others get time to
 * clean up: a {@code finally}, a file that is being written, a lock that is about to come free.
 */
final class Watched {
  /** What to do with a thread. */
  enum Verdict {
    WAIT,
    FORCE,
    /** No exception reaches it: it is blocked in native code or by a monitor. */
    LEAVE,
    /** It catches whatever is thrown into it. */
    FREEZE
  }

  static final long NOTICE_MILLIS = 50;
  static final long GRACE_MILLIS = 400;
  private static final long UNREACHABLE_MILLIS = 100;
  private static final long STUBBORN_MILLIS = 120;
  private static final long GIVE_UP_MILLIS = 3_000;
  private static final int STUBBORN_BLOWS = 10;
  private static final int SIGHTINGS = 3;
  private static final long NANOS = 1_000_000;

  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private final Thread thread;
  private final long since = System.nanoTime();
  private final String doing;
  private final long cpu;
  private int sightings;
  private long forced;
  private long cpuWhenForced;
  private int blows;

  /** Begins to watch; to be made before the thread is interrupted. */
  Watched(Thread thread) {
    this.thread = thread;
    this.doing = CellFrames.doing(thread);
    this.cpu = cpu();
  }

  /** Notes that an exception was thrown into the thread. */
  void struck() {
    if (blows++ == 0) {
      forced = System.nanoTime();
      cpuWhenForced = cpu();
    }
  }

  /** How many exceptions were thrown into the thread. */
  int blows() {
    return blows;
  }

  /** Looks at the thread once more. */
  Verdict look() {
    if (blows > 0) {
      return afterForce();
    }
    boolean deaf = ignoresInterruption();
    long age = millisSince(since);
    return age >= GRACE_MILLIS || deaf && age >= NOTICE_MILLIS ? Verdict.FORCE : Verdict.WAIT;
  }

  private boolean ignoresInterruption() {
    boolean same =
        thread.getState() == State.RUNNABLE
            && thread.isInterrupted()
            && doing != null
            && doing.equals(CellFrames.doing(thread));
    sightings += same ? 1 : 0;
    return same && sightings >= SIGHTINGS && (thread.isVirtual() || cpu() > cpu + NANOS);
  }

  private Verdict afterForce() {
    long age = millisSince(forced);
    boolean blocked = thread.getState() == State.BLOCKED || CellFrames.isInNative(thread);
    boolean ran =
        thread.getState() != State.RUNNABLE
            || cpu() - cpuWhenForced > 10 * NANOS
            || thread.isVirtual();
    if (!blocked && ran && blows >= STUBBORN_BLOWS && age >= STUBBORN_MILLIS) {
      return Verdict.FREEZE;
    }
    if (age >= GIVE_UP_MILLIS || blocked && age >= UNREACHABLE_MILLIS) {
      return Verdict.LEAVE;
    }
    return Verdict.FORCE;
  }

  private long cpu() {
    return thread.isVirtual() ? 0 : CPU.getThreadCpuTime(thread.threadId());
  }

  private static long millisSince(long nanos) {
    return (System.nanoTime() - nanos) / NANOS;
  }
}
