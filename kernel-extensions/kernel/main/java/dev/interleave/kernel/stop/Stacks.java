package dev.interleave.kernel.stop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where threads are. To look at one it must be halted, and it only halts when it is its turn on a
 * core: hundreds that compute are therefore halted together, once.
 */
final class Stacks {
  private static final int FEW = 16;
  private static final StackTraceElement[] UNKNOWN = {};

  private final Map<Thread, StackTraceElement[]> stacks = new HashMap<>();

  /** Looks at the threads. */
  static Stacks of(List<Thread> threads) {
    var found = new Stacks();
    if (areMany(threads)) found.stacks.putAll(Thread.getAllStackTraces());
    for (var thread : threads)
      if (thread.isVirtual() || !areMany(threads)) found.stacks.put(thread, thread.getStackTrace());
    return found;
  }

  /**
   * Threads at places that are not known: to look at thousands takes memory, which may be short.
   */
  static Stacks unknown(List<Thread> threads) {
    var found = new Stacks();
    threads.forEach(thread -> found.stacks.put(thread, UNKNOWN));
    return found;
  }

  /** Whether halting them one by one could take seconds. */
  static boolean areMany(List<Thread> threads) {
    return threads.size() > FEW;
  }

  /** Whether the thread was looked at. */
  boolean has(Thread thread) {
    return stacks.containsKey(thread);
  }

  /** Where the thread was; empty if it had ended or not begun. */
  StackTraceElement[] of(Thread thread) {
    return stacks.getOrDefault(thread, UNKNOWN);
  }
}
