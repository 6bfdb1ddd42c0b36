package dev.interleave.sim;

import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Every task has its worker before the run starts. */
final class Assigned implements Dealer {
  private final int[] tasks;

  /** Worker w has the tasks from {@code bounds[w]} to {@code bounds[w + 1]}. */
  private final int[] bounds;

  private final boolean[] dealt;

  private Assigned(int[] tasks, int[] bounds) {
    this.tasks = tasks;
    this.bounds = bounds;
    this.dealt = new boolean[bounds.length - 1];
  }

  /** Blocks of neighbours whose lengths differ by at most one. */
  static Assigned contiguous(int tasks, int workers) {
    return new Assigned(IntStream.range(0, tasks).toArray(), blocks(tasks, workers));
  }

  static int[] blocks(int tasks, int workers) {
    return IntStream.rangeClosed(0, workers).map(w -> (int) ((long) tasks * w / workers)).toArray();
  }

  /** A counting sort of the tasks by their worker, which keeps each worker's tasks in order. */
  static Assigned by(IntUnaryOperator workerOf, int tasks, int workers) {
    var owners = new int[tasks];
    var bounds = new int[workers + 1];
    for (int task = 0; task < tasks; task++) {
      owners[task] = known(task, workerOf.applyAsInt(task), workers);
      bounds[owners[task] + 1]++;
    }
    for (int w = 0; w < workers; w++) bounds[w + 1] += bounds[w];
    var next = bounds.clone();
    var sorted = new int[tasks];
    for (int task = 0; task < tasks; task++) sorted[next[owners[task]]++] = task;
    return new Assigned(sorted, bounds);
  }

  private static int known(int task, int worker, int workers) {
    if (worker >= 0 && worker < workers) return worker;
    throw new IllegalArgumentException(
        "Task %d was assigned to worker %d, but workers count from 0 to %d. "
                .formatted(task, worker, workers - 1)
            + "Perhaps a remainder is missing: try task %% %d.".formatted(workers));
  }

  @Override
  public Hand next(int worker) {
    if (dealt[worker] || bounds[worker] == bounds[worker + 1]) return null;
    dealt[worker] = true;
    return new Hand(Hand.How.OWN, tasks, bounds[worker], bounds[worker + 1]);
  }
}
