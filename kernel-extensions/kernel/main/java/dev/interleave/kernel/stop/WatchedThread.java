package dev.interleave.kernel.stop;

import java.lang.Thread.State;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Objects;

/**
 * A thread that was interrupted, and what it has done since. Whoever computes on at the same line
 * of a cell, or in no cell's code, with the interruption still pending, does not listen, and is
 * forced soon. All others get time to clean up: a {@code finally}, a file that is being written, a
 * lock that is about to come free.
 */
final class WatchedThread {
  /** What to do with a thread. */
  enum Advice {
    WAIT,
    FORCE,
    /** No exception reaches it: it is blocked in native code or by a monitor. */
    LEAVE,
    /** It catches whatever is thrown into it. */
    FREEZE
  }

  private static final long NOTICE_MILLIS = 50;
  private static final long GRACE_MILLIS = 400;
  private static final long UNREACHABLE_MILLIS = 100;
  private static final long STUBBORN_MILLIS = 120;
  private static final long GIVE_UP_MILLIS = 3_000;
  private static final int STUBBORN_BLOWS = 10;
  private static final int SIGHTINGS = 2;
  private static final long NANOS = 1_000_000;

  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private final Thread thread;
  private final long since = System.nanoTime();
  private final long cpu;
  private StackTraceElement line;
  private long interrupted = since;
  private int sightings;
  private long forced;
  private long cpuWhenForced;
  private int blows;

  /**
   * Begins to watch.
   *
   * @param stack where the thread was before it was interrupted; empty if that is not known
   */
  WatchedThread(Thread thread, StackTraceElement[] stack) {
    this.thread = thread;
    this.line = CellFrames.innermost(stack);
    this.sightings = line == null ? 0 : 1;
    this.cpu = cpu();
  }

  /** Notes that the thread was forced, and whether an exception was thrown into it. */
  void forced(boolean struck) {
    blows += struck ? 1 : 0;
    if (forced == 0) {
      forced = System.nanoTime();
      cpuWhenForced = cpu();
    }
  }

  /** Whether it is time to interrupt a thread again that may have begun another task. */
  boolean isDueAgain() {
    boolean due = millisSince(interrupted) >= 2 * NOTICE_MILLIS;
    interrupted = due ? System.nanoTime() : interrupted;
    return due;
  }

  /** Whether the thread had time enough to answer its interruption. */
  boolean hadNotice() {
    return millisSince(since) >= NOTICE_MILLIS;
  }

  /** Looks at the thread once more, which is at the given place. */
  Advice look(StackTraceElement[] stack) {
    if (forced != 0) return afterForce(stack);
    if (!hadNotice()) return Advice.WAIT;
    boolean late = millisSince(since) >= GRACE_MILLIS;
    return ignoresInterruption(stack) || late ? Advice.FORCE : Advice.WAIT;
  }

  private boolean ignoresInterruption(StackTraceElement[] stack) {
    boolean deaf =
        thread.getState() == State.RUNNABLE && thread.isInterrupted() && isAtSameLine(stack);
    sightings += deaf ? 1 : 0;
    return deaf && sightings >= SIGHTINGS && (thread.isVirtual() || cpu() > cpu + NANOS);
  }

  private boolean isAtSameLine(StackTraceElement[] stack) {
    var now = CellFrames.innermost(stack);
    if (line == null) line = now;
    // A virtual thread has no stack to look at while it waits for its turn on a carrier.
    return stack.length == 0 || Objects.equals(line, now);
  }

  private Advice afterForce(StackTraceElement[] stack) {
    long age = millisSince(forced);
    var state = thread.getState();
    boolean ran = thread.isVirtual() || cpu() - cpuWhenForced > 10 * NANOS;
    boolean blocked = state == State.BLOCKED || !ran && CellFrames.isInNative(stack);
    boolean listened = ran || state != State.RUNNABLE;
    if (!blocked && listened && blows >= STUBBORN_BLOWS && age >= STUBBORN_MILLIS) {
      // A virtual thread that wakes while it is frozen would take its carrier with it.
      return thread.isVirtual() && state != State.RUNNABLE ? Advice.LEAVE : Advice.FREEZE;
    }
    if (age >= GIVE_UP_MILLIS || blocked && age >= UNREACHABLE_MILLIS) return Advice.LEAVE;
    return Advice.FORCE;
  }

  private long cpu() {
    return thread.isVirtual() ? 0 : CPU.getThreadCpuTime(thread.threadId());
  }

  private static long millisSince(long nanos) {
    return (System.nanoTime() - nanos) / NANOS;
  }
}
