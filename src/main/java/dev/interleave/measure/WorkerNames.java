package dev.interleave.measure;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Names for the rows of a timeline. {@code pool-7-thread-1} becomes {@code thread-1}: the pool's
 * number counts every pool since the JVM started and tells a learner nothing. Where two pools are
 * in one run the full names stay.
 */
public final class WorkerNames {
  private static final Pattern POOL = Pattern.compile("^(pool|ForkJoinPool)-\\d+-");

  private WorkerNames() {}

  static Map<Thread, String> of(Collection<Thread> threads) {
    var distinct = List.copyOf(new LinkedHashSet<>(threads));
    var shorts = new LinkedHashMap<Thread, String>();
    distinct.forEach(thread -> shorts.put(thread, shortName(thread)));
    if (unique(shorts)) return shorts;
    var full = new LinkedHashMap<Thread, String>();
    distinct.forEach(thread -> full.put(thread, fullName(thread)));
    if (unique(full)) return full;
    full.replaceAll((thread, name) -> name + " #" + thread.threadId());
    return full;
  }

  private static boolean unique(Map<Thread, String> names) {
    return new HashSet<>(names.values()).size() == names.size();
  }

  private static String shortName(Thread thread) {
    return brief(fullName(thread));
  }

  /** A thread's name without its pool's number. */
  public static String brief(String name) {
    return POOL.matcher(name).replaceFirst("");
  }

  private static String fullName(Thread thread) {
    if (!thread.getName().isEmpty()) return thread.getName();
    return (thread.isVirtual() ? "virtual-" : "thread-") + thread.threadId();
  }
}
