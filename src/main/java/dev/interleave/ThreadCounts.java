package dev.interleave;

import java.util.Arrays;
import java.util.List;

/**
 * Thread counts to try, in ascending order.
 *
 * @param counts each from 1 to {@value #MOST}
 */
public record ThreadCounts(List<Integer> counts) {
  /** More platform threads than this can stop a machine from starting anything else. */
  public static final int MOST = 10_000;

  /**
   * @throws IllegalArgumentException if there is no count, or one that no pool can have
   */
  public ThreadCounts {
    if (counts.isEmpty())
      throw new IllegalArgumentException(
          "threads() names no thread count. Name the counts to try: threads(1, 2, 4, 8).");
    counts.forEach(ThreadCounts::check);
    counts = counts.stream().distinct().sorted().toList();
  }

  static ThreadCounts of(int... counts) {
    return new ThreadCounts(Arrays.stream(counts).boxed().toList());
  }

  private static void check(int count) {
    if (count < 1)
      throw new IllegalArgumentException(
          ("%d threads cannot run a task: a pool needs at least one. "
                  + "Try threads(1, 2, 4); 1 is the baseline that the others are compared with.")
              .formatted(count));
    if (count > MOST)
      throw new IllegalArgumentException(
          ("%,d threads may leave no room for anything else on this machine. Stay at %,d or below, "
                  + "or use virtual threads: Executors.newVirtualThreadPerTaskExecutor().")
              .formatted(count, MOST));
  }

  @Override
  public String toString() {
    return "threads" + counts.toString().replace('[', '(').replace(']', ')');
  }
}
