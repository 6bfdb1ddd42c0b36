package dev.interleave.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Run delay: how long threads were ready to run and had no core. The system forgets it with the
 * thread, and a learner's pool has ended before the run has. So each worker looks at its own number
 * as it comes out of a task, at most once in {@link #EVERY}: 10 to 20 µs in 20 ms.
 */
public final class RunDelays {
  /** Nanoseconds between two looks of one thread; what it waits after its last look is not seen. */
  static final long EVERY = 20_000_000;

  /** Reading one thread takes some 10 µs; so many is as far as a cheap reading goes. */
  private static final int MOST = 400;

  /** Stands for the number of a thread that was not there before: any real one is smaller. */
  private static final long NEW = Long.MAX_VALUE;

  private static final Path SELF = Path.of("/proc/thread-self");
  private static final String OWN = "proc/thread-self/schedstat";
  private static final boolean AVAILABLE = own().isPresent();

  private final Map<String, Long> seen = new ConcurrentHashMap<>();

  private final ThreadLocal<Look> looks = new ThreadLocal<>();

  private static final class Look {
    private long last;
    private String thread;

    Look(long start) {
      last = start;
    }
  }

  /** Called by a worker between two tasks, with the task's start and end on the run's clock. */
  public void look(long start, long end) {
    if (!AVAILABLE || Thread.currentThread().isVirtual()) return;
    var look = looks.get();
    if (look == null) looks.set(look = new Look(start));
    if (end - look.last >= EVERY) note(look, end);
  }

  private void note(Look look, long now) {
    look.last = now;
    if (look.thread == null) look.thread = number();
    var thread = look.thread;
    own().ifPresent(delay -> seen.put(thread, delay));
  }

  private static String number() {
    try {
      return Files.readSymbolicLink(SELF).getFileName().toString();
    } catch (IOException | RuntimeException unavailable) {
      return "none";
    }
  }

  private static OptionalLong own() {
    return delay(Proc.SYSTEM.text(OWN));
  }

  /** The second number of a schedstat. */
  private static OptionalLong delay(String schedstat) {
    return Proc.number(Proc.words(schedstat, ""), 1);
  }

  /** The last number of every worker that looked, by the system's number of the thread. */
  public Map<String, Long> seen() {
    return seen;
  }

  /** The numbers of all threads that live now; empty where the system keeps none. */
  static Optional<Map<String, Long>> live(Proc proc) {
    var threads = proc.names("proc/self/task");
    if (threads.isEmpty() || threads.size() > MOST) return Optional.empty();
    var delays = new HashMap<String, Long>();
    for (var thread : threads)
      if (!Housekeeping.isOwn(proc, thread))
        delay(proc.text("proc/self/task/" + thread + "/schedstat"))
            .ifPresent(delay -> delays.put(thread, delay));
    return delays.isEmpty() ? Optional.empty() : Optional.of(delays);
  }

  /**
   * Nanoseconds of run delay between two readings: of the threads that looked, and of those that
   * are new. Who was there before and ran no task stood in line for something else.
   */
  static OptionalLong between(
      Optional<Map<String, Long>> before,
      Optional<Map<String, Long>> after,
      Map<String, Long> seen) {
    if (before.isEmpty() || after.isEmpty()) return OptionalLong.empty();
    var last = new HashMap<>(seen);
    last.putAll(after.get());
    long sum = 0;
    for (var thread : last.entrySet()) {
      long was = before.get().getOrDefault(thread.getKey(), NEW);
      boolean looked = seen.containsKey(thread.getKey());
      if (looked || thread.getValue() < was) sum += rise(was, thread.getValue());
    }
    return OptionalLong.of(sum);
  }

  /** A number that fell belongs to a new thread that was given the number of an old one. */
  private static long rise(long before, long after) {
    return after < before ? after : after - before;
  }
}
