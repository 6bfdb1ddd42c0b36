package dev.interleave.kernel.stop;

import java.lang.Thread.State;
import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Threads of which each waits for a lock that the next one holds. They can never go on. */
final class Deadlock {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final List<Thread> members;
  private final ThreadInfo[] infos;

  private Deadlock(List<Thread> members, ThreadInfo[] infos) {
    this.members = members;
    this.infos = infos;
  }

  /** The deadlocked ones among the threads; perhaps none. */
  static Deadlock among(Collection<Thread> threads) {
    boolean possible = threads.stream().filter(Deadlock::mayWaitForLock).count() > 1;
    long[] ids = possible ? THREADS.findDeadlockedThreads() : null;
    if (ids == null) return new Deadlock(List.of(), new ThreadInfo[0]);
    var members =
        threads.stream()
            .filter(thread -> Arrays.stream(ids).anyMatch(id -> id == thread.threadId()))
            .toList();
    var own = members.stream().mapToLong(Thread::threadId).toArray();
    return new Deadlock(members, THREADS.getThreadInfo(own, true, true));
  }

  private static boolean mayWaitForLock(Thread thread) {
    return thread.getState() == State.BLOCKED || thread.getState() == State.WAITING;
  }

  List<Thread> members() {
    return members;
  }

  /** Who waits for what and for whom, and what each holds; one line each. */
  List<String> describe(CellLines lines) {
    var text = new ArrayList<String>();
    for (var info : infos) {
      if (info != null && info.getLockInfo() != null) {
        var line = lines.innermost(info.getStackTrace()).orElse("outside of any cell");
        text.add("\"" + info.getThreadName() + "\" is at " + line);
        text.add(
            "    and waits for "
                + name(info.getLockInfo())
                + ", which \""
                + info.getLockOwnerName()
                + "\" holds.");
        holds(info, lines, text);
      }
    }
    return text;
  }

  private static void holds(ThreadInfo info, CellLines lines, List<String> text) {
    for (var monitor : info.getLockedMonitors())
      text.add(
          "    It holds "
              + name(monitor)
              + lines.of(monitor.getLockedStackFrame()).map(line -> ", taken at " + line).orElse("")
              + ".");
    for (var lock : info.getLockedSynchronizers()) text.add("    It holds " + name(lock) + ".");
  }

  /** Short, and the same wherever the same lock is named: {@code Object@1b2c}. */
  private static String name(LockInfo lock) {
    var type = lock.getClassName().replaceFirst("(\\$(Nonf|F)airSync)$", "");
    type = type.substring(type.lastIndexOf('.') + 1).replaceFirst("^\\$JShell\\$\\w+\\$", "");
    return type + "@" + Integer.toHexString(lock.getIdentityHashCode());
  }
}
