package dev.interleave;

import dev.interleave.work.Burn;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/**
 * Workloads that do not say what they do. Measure them: {@code Mystery.a().run(...)}. The answers
 * are below, and in lesson 13.
 */
public final class Mystery {
  private static final int TASKS = 40;

  /** The sizes of the tasks of {@link #d}: 1,200 in all, the largest of 300 last. */
  private static final List<Integer> SIZES =
      List.of(
          20, 60, 30, 50, 40, 20, 60, 30, 50, 40, 20, 60, 30, 50, 40, 20, 60, 30, 50, 40, 40, 30,
          30, 300);

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
    return mystery("D", SIZES.size(), i -> Thread.sleep(SIZES.get(i)));
  }

  /** Forty tasks. */
  public static Workload e() {
    return mystery("E", TASKS, oneAtATime(i -> Burn.units(10)));
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

  /** The sizes of {@link #d}, in milliseconds, for those who check an answer. */
  public static long[] sizesOfD() {
    return SIZES.stream().mapToLong(Integer::longValue).toArray();
  }

  private static Workload mystery(String letter, int tasks, Job<Integer> job) {
    return Workload.of("mystery " + letter, IntStream.range(0, tasks).boxed().toList(), job);
  }
}
