package dev.interleave;

import dev.interleave.lease.Leases;
import dev.interleave.work.Burn;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * One small run before the first real one. A pool's first threads, the first lambda and the first
 * span each load classes, and the first unit of work is not compiled yet; without this a learner's
 * first pool starts ten milliseconds late.
 */
final class FirstRun {
  private static final String NAME = "warm-up";
  private static final int TASKS = 40;

  private FirstRun() {}

  /**
   * Takes some 0.1 s, half of it the first call of a C function. Nothing of it can be seen later.
   */
  static void run() {
    Burn.warm();
    Leases.waits(NAME);
    var tasks = IntStream.range(0, TASKS).boxed().toList();
    Workload.of(NAME, tasks, i -> Thread.sleep(0, 1))
        .run(
            "pool",
            all -> {
              try (var pool = Executors.newFixedThreadPool(4)) {
                all.forEach(pool::submit);
              }
            });
  }
}
