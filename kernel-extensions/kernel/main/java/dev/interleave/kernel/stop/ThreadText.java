package dev.interleave.kernel.stop;

import dev.interleave.kernel.cell.Cell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Threads in words. */
final class ThreadText {
  private static final int MOST_NAMES = 8;

  private ThreadText() {}

  /** Names, with many of one kind counted: {@code pool-1-thread-1, pool-1-thread-2 and 14 more}. */
  static String names(List<Thread> threads) {
    var names = threads.stream().map(Thread::getName).toList();
    long unnamed = names.stream().filter(String::isEmpty).count();
    var shown =
        names.stream().filter(n -> !n.isEmpty()).limit(MOST_NAMES).collect(Collectors.toList());
    long rest = names.size() - unnamed - shown.size();
    if (rest > 0) shown.add(rest + " more");
    if (unnamed > 0) shown.add(unnamed == 1 ? "a virtual thread" : unnamed + " virtual threads");
    return String.join(", ", shown);
  }

  /** One line for each thread, or for each group of virtual threads that do the same. */
  static String table(Cell cell, List<Thread> threads) {
    var lines = new LinkedHashMap<String, Integer>();
    for (var thread : threads) lines.merge(line(thread), 1, Integer::sum);
    return lines.entrySet().stream()
        .map(e ->
            "cell "
                + cell.number()
                + "  "
                + e.getKey()
                + (e.getValue() > 1 ? "  (" + e.getValue() + " such threads)" : ""))
        .collect(Collectors.joining("\n"));
  }

  private static String line(Thread thread) {
    String name =
        thread.isVirtual() && thread.getName().isEmpty() ? "virtual thread" : thread.getName();
    return name + "  " + state(thread) + "  " + where(thread);
  }

  private static String state(Thread thread) {
    return switch (thread.getState()) {
      case RUNNABLE -> "running";
      case BLOCKED -> "waiting for a lock";
      case TIMED_WAITING -> "waiting for a time";
      case WAITING -> "waiting";
      case NEW -> "new";
      case TERMINATED -> "ended";
    };
  }

  private static String where(Thread thread) {
    var stack = thread.getStackTrace();
    return stack.length == 0
        ? ""
        : "in " + stack[0].getClassName() + "." + stack[0].getMethodName();
  }
}
