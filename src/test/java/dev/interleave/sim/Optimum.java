package dev.interleave.sim;

import java.util.Arrays;

/** The shortest makespan there is, by branch and bound; for a handful of tasks. */
final class Optimum {
  private final long[] sizes;
  private final long[] loads;
  private long best = Long.MAX_VALUE;

  private Optimum(long[] sizes, int workers) {
    this.sizes = sizes.clone();
    this.loads = new long[workers];
    Arrays.sort(this.sizes);
  }

  static long of(Case c) {
    var search = new Optimum(c.sizes(), c.workers());
    search.place(c.sizes().length - 1, 0);
    return search.best;
  }

  private void place(int task, long makespan) {
    if (makespan >= best) return;
    if (task < 0) {
      best = makespan;
      return;
    }
    for (int w = 0; w < loads.length; w++) {
      loads[w] += sizes[task];
      place(task - 1, Math.max(makespan, loads[w]));
      loads[w] -= sizes[task];
      // Empty workers are all alike: trying the first is trying every one.
      if (loads[w] == 0) return;
    }
  }
}
