package dev.interleave.measure;

import dev.interleave.machine.Clock;
import dev.interleave.schedule.DequeSample;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Looks at the deques of a fork/join pool about once a millisecond while it works, until it is
 * terminated or nobody uses it any more. The workers take no part in it: a deque's length is read
 * from outside. It looks less often rather than take more than about a twentieth of a core, and
 * seldom at a pool that has had nothing to do for ten seconds.
 */
public final class DequeSampler {
  private static final long PAUSE = 1_000_000;
  private static final long LONGEST_PAUSE = 5_000_000;
  private static final long IDLE_PAUSE = 50_000_000;
  private static final long IDLE = 10_000_000_000L;
  private static final int SHARE = 20;
  private static final int MOST = 20_000;

  private final WeakReference<ForkJoinPool> pool;
  private final Clock clock;
  private final long start;
  private final List<ForkJoinWorkerThread> workers = new CopyOnWriteArrayList<>();
  private final List<DequeSample> samples = new ArrayList<>();
  private final List<Consumer<DequeSample>> followers = new CopyOnWriteArrayList<>();

  private DequeSampler(ForkJoinPool pool, Clock clock) {
    this.pool = new WeakReference<>(pool);
    this.clock = clock;
    this.start = clock.nanoTime();
  }

  /** Begins to look, on a daemon thread of its own. */
  public static DequeSampler start(ForkJoinPool pool) {
    var sampler = new DequeSampler(pool, Clock.SYSTEM);
    sampler.look(pool, 0); // the first look loads classes and is slow
    // In the top group, since it serves whoever uses the pool and not the cell that asked first.
    var thread = new Thread(top(), sampler::watch, "deque sampler");
    thread.setDaemon(true);
    thread.start();
    return sampler;
  }

  private static ThreadGroup top() {
    var group = Thread.currentThread().getThreadGroup();
    while (group.getParent() != null) group = group.getParent();
    return group;
  }

  /** Calls {@code follower} with whatever has changed, on the sampler's thread. */
  public void follow(Consumer<DequeSample> follower) {
    followers.add(follower);
  }

  /** The workers seen so far, by the names they have in a timeline. */
  public List<String> workers() {
    return workers.stream().map(worker -> WorkerNames.brief(worker.getName())).toList();
  }

  /** What has been seen so far, where it changed; at most 20,000 changes. */
  public List<DequeSample> samples() {
    synchronized (samples) {
      return List.copyOf(samples);
    }
  }

  private void watch() {
    long busy = clock.nanoTime();
    for (var seen = pool.get(); seen != null && !seen.isTerminated(); seen = pool.get()) {
      long before = clock.nanoTime();
      look(seen, before - start);
      if (!seen.isQuiescent()) busy = before;
      seen = null; // or this thread would be what keeps the pool alive
      long pause = Math.clamp(SHARE * (clock.nanoTime() - before), PAUSE, LONGEST_PAUSE);
      LockSupport.parkNanos(before - busy > IDLE ? IDLE_PAUSE : pause);
    }
  }

  private void look(ForkJoinPool seen, long at) {
    meet(seen);
    var lengths = workers.stream().map(ForkJoinWorkerThread::getQueuedTaskCount).toList();
    var sample = new DequeSample(at, lengths, seen.getStealCount());
    if (keep(sample)) followers.removeIf(follower -> !accepts(follower, sample));
  }

  /** A follower that throws is not asked again; the others go on. */
  private static boolean accepts(Consumer<DequeSample> follower, DequeSample sample) {
    try {
      follower.accept(sample);
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }

  /** A pool does not tell who its workers are, so they are looked for among all threads. */
  private void meet(ForkJoinPool seen) {
    var threads = new Thread[top().activeCount() + 16];
    int count = top().enumerate(threads);
    for (int i = 0; i < count; i++)
      if (threads[i] instanceof ForkJoinWorkerThread worker
          && worker.getPool() == seen
          && !workers.contains(worker)) workers.add(worker);
  }

  private boolean keep(DequeSample sample) {
    synchronized (samples) {
      boolean same = !samples.isEmpty() && same(samples.getLast(), sample);
      if (same || samples.size() >= MOST) return false;
      return samples.add(sample);
    }
  }

  private static boolean same(DequeSample last, DequeSample next) {
    return last.lengths().equals(next.lengths()) && last.steals() == next.steals();
  }
}
