package dev.interleave;

import dev.interleave.work.Burn;
import dev.interleave.work.Sizes;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/**
 * Workloads that do not say what they do. Measure them: {@code Mystery.a().run(...)}. The answers
 * are below, and in lesson 13.
 */
public final class Mystery {
  private static final int TASKS = 40;
  private static final int FEW = 24;
  private static final int QUICK = 10;
  private static final int SLOW = 80;

  private Mystery() {}

  /** Forty tasks. */
  public static Workload a() {
    return mystery("A", TASKS, i -> Thread.sleep(25));
  }

  /** Forty tasks. */
  public static Workload b() {
    return mystery("B", TASKS, i -> Burn.units(15));
  }

  /** Forty tasks. */
  public static Workload c() {
    return mystery("C", TASKS, oneAtATime(i -> Thread.sleep(10)));
  }

  /** Twenty-four tasks. */
  public static Workload d() {
    var sizes = Sizes.lumpy();
    return mystery("D", sizes.size(), i -> Thread.sleep(sizes.get(i)));
  }

  /** Forty tasks. */
  public static Workload e() {
    return mystery("E", TASKS, oneAtATime(i -> Burn.units(10)));
  }

  /** Twenty-four tasks, of which something makes a few slow. */
  public static Workload f() {
    return mystery("F", FEW, i -> Thread.sleep(i == 17 ? SLOW : QUICK));
  }

  /** Twenty-four tasks, of which something makes a few slow. */
  public static Workload g() {
    var hasBegun = ThreadLocal.withInitial(AtomicBoolean::new);
    return mystery("G", FEW, i -> Thread.sleep(hasBegun.get().getAndSet(true) ? QUICK : SLOW));
  }

  /** Twenty-four tasks, of which something makes a few slow. */
  public static Workload h() {
    return mystery(
        "H", FEW, i -> Thread.sleep(ThreadLocalRandom.current().nextInt(6) == 0 ? SLOW : QUICK));
  }

  private static Job<Integer> oneAtATime(Job<Integer> job) {
    var lock = new ReentrantLock();
    return i -> {
      lock.lock();
      try {
        job.run(i);
      } finally {
        lock.unlock();
      }
    };
  }

  private static Workload mystery(String letter, int tasks, Job<Integer> job) {
    return Workload.of("mystery " + letter, IntStream.range(0, tasks).boxed().toList(), job);
  }
}
