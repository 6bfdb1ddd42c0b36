package dev.interleave.states;

import dev.interleave.machine.Clock;
import dev.interleave.schedule.Segment;
import dev.interleave.schedule.State;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Looks at the virtual threads inside a task about once a millisecond, since JFR does not record
 * when they park or wait for a lock. What it sees counts until it looks again, or should have. It
 * slows down rather than take more than a twentieth of a core.
 */
final class StateSampler {
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
  private static final long PAUSE = 1_000_000;
  private static final long SHARE = 20;
  private static final long LATE = 5_000_000;

  private final Clock clock;
  private final Thread thread =
      Thread.ofPlatform().daemon().name("state sampler").unstarted(this::look);
  private final AtomicBoolean started = new AtomicBoolean();
  private final Map<Thread, Segment> open = new HashMap<>();
  private final Track track = new Track();
  private final TreeSet<Long> looks = new TreeSet<>();
  private Supplier<List<Thread>> tasks = List::of;
  private volatile boolean stopped;

  StateSampler(Clock clock) {
    this.clock = clock;
  }

  /** Whom to look at. */
  void watch(Supplier<List<Thread>> workers) {
    tasks = workers;
  }

  /** Starts to look, unless it does already. */
  void start() {
    if (!stopped && started.compareAndSet(false, true)) thread.start();
  }

  private void look() {
    for (long due = clock.nanoTime(); !stopped; ) {
      long now = clock.nanoTime();
      long cost = CPU.getCurrentThreadCpuTime();
      looks.add(now);
      lookAt(tasks.get(), now - due > LATE ? due : now);
      long pause = Math.max(PAUSE, SHARE * (CPU.getCurrentThreadCpuTime() - cost));
      due = clock.nanoTime() + pause;
      LockSupport.parkNanos(pause);
    }
    lookAt(List.of(), clock.nanoTime());
  }

  /** What has changed since the last look did so at {@code changed}, at the latest. */
  private void lookAt(List<Thread> working, long changed) {
    var virtual = working.stream().filter(Thread::isVirtual).collect(Collectors.toSet());
    for (var worker : List.copyOf(open.keySet()))
      if (!virtual.contains(worker)) end(worker, changed);
    for (var worker : virtual) note(worker, state(worker, clock.nanoTime()), changed);
  }

  private void note(Thread worker, Segment seen, long changed) {
    var last = open.putIfAbsent(worker, seen);
    if (last == null || last.text().equals(seen.text())) return;
    end(worker, changed);
    open.put(worker, seen);
  }

  private void end(Thread worker, long now) {
    var last = open.remove(worker);
    long end = Math.max(last.start(), now);
    track.add(worker.threadId(), new Segment(last.state(), last.start(), end, last.about()));
  }

  private static Segment state(Thread worker, long now) {
    return switch (worker.getState()) {
      case BLOCKED -> new Segment(State.LOCK, now, now, "");
      case WAITING, TIMED_WAITING -> parked(LockSupport.getBlocker(worker), now);
      default -> runnable(ThreadMeter.carrier(worker), now);
    };
  }

  private static Segment parked(Object blocker, long now) {
    var type = blocker == null ? "" : blocker.getClass().getName();
    return new Segment(StateEvents.parkedFor(type), now, now, StateEvents.brief(type));
  }

  private static Segment runnable(String carrier, long now) {
    return carrier.isEmpty()
        ? new Segment(State.NO_CORE, now, now, "no carrier")
        : new Segment(State.COMPUTING, now, now, "on " + carrier);
  }

  /**
   * What was seen of a thread between two readings; complete once this is closed. What was seen
   * before the first may be what JFR knows better, so it counts from the next look on.
   */
  List<Segment> seen(Thread worker, long from, long to) {
    var next = looks.ceiling(from);
    return track.between(worker.threadId(), from, to).stream()
        .map(segment -> segment.start() < from ? since(segment, next) : segment)
        .filter(segment -> segment.start() < segment.end())
        .toList();
  }

  private static Segment since(Segment segment, Long look) {
    long start = look == null ? segment.end() : Math.min(look, segment.end());
    return new Segment(segment.state(), start, segment.end(), segment.about());
  }

  /** Stops to look. Blocks until it has. */
  void close() {
    stopped = true;
    if (!started.get()) return;
    LockSupport.unpark(thread);
    try {
      thread.join();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
