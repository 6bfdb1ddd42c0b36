package dev.interleave.machine;

import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * CPU time of the JVM's own threads: compilers, garbage collectors and the thread of the VM. In a
 * young JVM they can fill a core while every task waits, and that is not what a learner asks about.
 */
final class Housekeeping {
  /** Names as the system cuts them, at 15 letters. */
  private static final Pattern OWN =
      Pattern.compile("(C1|C2) CompilerThre|GC Thread.*|G1 .*|VM .*");

  private static final String TASKS = "proc/self/task";

  /** A thread keeps its name, so it is read once; by the system's number of the thread. */
  private static final Map<String, Boolean> KNOWN = new ConcurrentHashMap<>();

  private Housekeeping() {}

  /** Nanoseconds so far; empty where the system does not say. */
  static OptionalLong cpu(Proc proc) {
    return proc.names(TASKS).stream()
        .filter(thread -> isOwn(proc, thread))
        .map(thread -> Proc.words(proc.text(TASKS + "/" + thread + "/schedstat"), ""))
        .map(words -> Proc.number(words, 0))
        .filter(OptionalLong::isPresent)
        .map(OptionalLong::getAsLong)
        .reduce(Long::sum)
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }

  /** Whether it is one of the JVM's own threads. */
  static boolean isOwn(Proc proc, String thread) {
    return KNOWN.computeIfAbsent(
        proc.root() + thread, id -> OWN.matcher(name(proc, thread)).matches());
  }

  private static String name(Proc proc, String thread) {
    return proc.text(TASKS + "/" + thread + "/comm").strip();
  }
}
