package dev.interleave.waits;

import dev.interleave.explore.Host;
import dev.interleave.schedule.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Puts together what the JVM and the kernel tell of the threads that belong to a learner. */
final class Snapshot {
  private static final Set<String> READS_OR_WRITES =
      Set.of("java.io", "java.nio", "java.net", "sun.nio.ch", "sun.net");

  private final ThreadHost host;
  private final List<Dumped> dump;
  private final Map<Long, Integer> cells;
  private final Set<Long> ofJdk = PlainJvm.ofJdk();
  private final Locks locks = new Locks();
  private final Map<String, Long> holders = new HashMap<>();
  private final Map<String, OptionalInt> queues = new HashMap<>();

  Snapshot(ThreadHost host, List<Dumped> dump) {
    this.host = host;
    this.dump = dump;
    this.cells = host.cells().orElse(null);
    for (var thread : dump) for (var monitor : thread.held()) holders.put(monitor, thread.id());
    for (var thread : dump)
      if (isForLock(thread) && isLearners(thread) && !holders.containsKey(thread.blocker()))
        host.holder(thread.id()).ifPresent(id -> holders.put(thread.blocker(), id));
  }

  /** The learner's threads, in the order of their numbers; the asking one if others wait for it. */
  List<ThreadNow> threads() {
    long asking = Thread.currentThread().threadId();
    var threads = new ArrayList<ThreadNow>();
    for (var thread : dump)
      if (isLearners(thread) && (thread.id() != asking || isWaitedFor(asking)))
        threads.add(thread(thread));
    return threads;
  }

  private boolean isLearners(Dumped thread) {
    if (cells != null) return cells.containsKey(thread.id());
    if (thread.isVirtual()) return true;
    boolean works = thread.pool() != null || thread.learner().isPresent();
    return works && !ofJdk.contains(thread.id());
  }

  private boolean isWaitedFor(long id) {
    return dump.stream()
        .anyMatch(thread -> thread.id() != id && holder(thread) == id && isLearners(thread));
  }

  private long holder(Dumped thread) {
    long holder = thread.blocker() == null ? 0 : holders.getOrDefault(thread.blocker(), 0L);
    return holder == thread.id() ? 0 : holder;
  }

  private ThreadNow thread(Dumped thread) {
    return new ThreadNow(
        thread.id(),
        thread.name().isEmpty() ? "virtual thread " + thread.id() : thread.name(),
        1,
        cells == null ? 0 : cells.get(thread.id()),
        state(thread),
        at(thread),
        holds(thread.id()),
        waitsFor(thread),
        holder(thread),
        pool(thread),
        false);
  }

  private static State state(Dumped thread) {
    return switch (thread.state()) {
      case BLOCKED -> State.LOCK;
      case WAITING, TIMED_WAITING ->
          thread.isIn("java.lang.Thread", "sleep")
              ? State.SLEEPING
              : isForLock(thread) ? State.LOCK : State.PARKED;
      default -> isInDevice(thread) ? State.IO : State.COMPUTING;
    };
  }

  private static boolean isForLock(Dumped thread) {
    return thread.blocker() != null && Locks.isLock(thread.blocker());
  }

  private static boolean isInDevice(Dumped thread) {
    if (thread.stack().isEmpty() || !thread.stack().getFirst().ofJdk()) return false;
    var name = thread.stack().getFirst().className();
    return READS_OR_WRITES.stream().anyMatch(name::startsWith);
  }

  private static String at(Dumped thread) {
    for (var call : thread.stack()) {
      if (!call.ofLearner()) continue;
      var place = Host.get().find(call.className(), call.line());
      if (place.isEmpty()) return call.call();
      var line = "line " + place.get().line();
      return place.get().cell() == 0
          ? call.call() + ", " + line
          : "cell " + place.get().cell() + ", " + line;
    }
    return "";
  }

  private List<String> holds(long id) {
    return holders.entrySet().stream()
        .filter(lock -> lock.getValue() == id)
        .map(lock -> locks.name(lock.getKey()))
        .sorted()
        .toList();
  }

  private String waitsFor(Dumped thread) {
    if (thread.isIn("java.lang.Thread", "sleep")) return "the end of its sleep";
    if (thread.state() == Thread.State.BLOCKED || isForLock(thread))
      return thread.blocker() == null ? "a lock" : locks.name(thread.blocker());
    if (thread.state() != Thread.State.WAITING && thread.state() != Thread.State.TIMED_WAITING)
      return "";
    if (thread.learner().isEmpty()) return thread.pool() == null ? "" : "a task";
    if (thread.isIn("java.lang.Object", "wait") && !thread.isIn("java.lang.Thread", "join"))
      return "a notify" + (thread.blocker() == null ? "" : " on " + locks.name(thread.blocker()));
    return thread.called().map(Frame::call).orElse("a signal");
  }

  private String pool(Dumped thread) {
    if (thread.pool() == null) return "";
    var name = thread.pool().replaceFirst("/.*", "");
    var queue = queues.computeIfAbsent(name, pool -> host.queue(thread.id()));
    var waiting = queue.isPresent() ? ", %,d tasks wait".formatted(queue.getAsInt()) : "";
    return locks.name(name) + waiting;
  }
}
