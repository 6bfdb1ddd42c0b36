package learner;

import static dev.interleave.Lab.workload;

import dev.interleave.Run;
import dev.interleave.Strategy;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;

/** Runs that are refused, as a learner writes them: in no package of the lab's. */
public final class Refused {
  private Refused() {}

  private static Run run(Strategy strategy) {
    return workload("two", 2, i -> {}).deadline(Duration.ofMillis(200)).run("mine", strategy);
  }

  public static Run fixed() {
    return run(tasks -> Executors.newFixedThreadPool(0).close());
  }

  public static Run forkJoin() {
    return run(tasks -> new ForkJoinPool(0).close());
  }

  public static Run closed() {
    return run(tasks -> {
      var pool = Executors.newFixedThreadPool(1);
      pool.close();
      tasks.forEach(pool::submit);
    });
  }

  public static Run deadlock() {
    return run(tasks -> new CountDownLatch(1).await());
  }

  public static Run forgotten() {
    return run(tasks -> {});
  }

  public static Run failed() {
    return workload("gate", 1, i -> full())
        .run(
            "mine",
            tasks -> {
              try (var pool = Executors.newFixedThreadPool(1)) {
                tasks.forEach(pool::submit);
              }
            });
  }

  private static void full() {
    throw new IllegalStateException("full");
  }

  public static Run mine() {
    return run(tasks -> {
      throw new IllegalArgumentException("mine");
    });
  }
}
