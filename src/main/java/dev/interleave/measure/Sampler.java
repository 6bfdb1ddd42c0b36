package dev.interleave.measure;

import dev.interleave.schedule.Segment;
import dev.interleave.schedule.State;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Looks at the virtual threads inside a task about once a millisecond, since JFR does not record
 * when they park or wait for a lock. What it sees counts until it looks again. It slows down rather
 * than take more than a twentieth of a core.
 */
final class Sampler {
  private static final long PAUSE = 1_000_000;
  private static final long SHARE = 20;

  private final Clock clock;
  private final Thread thread =
      Thread.ofPlatform().daemon().name("state sampler").unstarted(this::look);
  private final AtomicBoolean started = new AtomicBoolean();
  private final Map<Thread, Segment> open = new HashMap<>();
  private final Track track = new Track();
  private Supplier<List<Thread>> tasks = List::of;
  private volatile boolean stopped;

  Sampler(Clock clock) {
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
    while (!stopped) {
      long now = clock.nanoTime();
      var virtual = tasks.get().stream().filter(Thread::isVirtual).collect(Collectors.toSet());
      virtual.forEach(worker -> note(worker, state(worker, now)));
      var gone = new HashSet<>(open.keySet());
      gone.removeAll(virtual);
      gone.forEach(worker -> end(worker, now));
      LockSupport.parkNanos(Math.max(PAUSE, SHARE * (clock.nanoTime() - now)));
    }
    for (var worker : List.copyOf(open.keySet())) end(worker, clock.nanoTime());
  }

  private void note(Thread worker, Segment seen) {
    var last = open.putIfAbsent(worker, seen);
    if (last == null || last.text().equals(seen.text())) return;
    end(worker, seen.start());
    open.put(worker, seen);
  }

  private void end(Thread worker, long now) {
    var last = open.remove(worker);
    track.add(worker.threadId(), new Segment(last.state(), last.start(), now, last.about()));
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

  /** What was seen of a thread; complete once this is closed. */
  Collection<Segment> seen(Thread worker, long from, long to) {
    return track.between(worker.threadId(), from, to);
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
