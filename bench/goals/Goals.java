// Work whose right answer is known, measured by the library: see run beside this file.

import static dev.interleave.Lab.*;

import dev.interleave.*;
import dev.interleave.model.PoolSize;
import dev.interleave.schedule.Time;
import dev.interleave.work.*;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Executors;

static final int ROUNDS = 7;

void main() throws Exception {
  IO.println(machine());
  twoThreads();
  files();
  queue("waits, 4 workers", 4, ms -> Thread.sleep(ms), firstQuarterHeavy(40, 10));
  queue("computation, 2 workers", 2, units -> burn(units), firstQuarterHeavy(80, 2));
  for (int ratio : List.of(1, 9, 49)) knee(ratio);
}

/** The first quarter ten times as heavy as the rest. */
static List<Integer> firstQuarterHeavy(int tasks, int light) {
  return Sizes.firstHeavy(tasks, light, 10 * light);
}

static Strategy pool(int n) {
  return tasks -> {
    try (var pool = Executors.newFixedThreadPool(n)) {
      tasks.forEach(pool::submit);
    }
  };
}

/** Goal: 1.95 on a quiet machine with two cores or more. */
void twoThreads() {
  var both =
      workload("computation", 600, i -> burn(1))
          .rounds(ROUNDS)
          .add("1 thread", tasks -> tasks.forEach(Task::run))
          .add("2 threads", pool(2))
          .compare();
  IO.println(both);
}

/** Goal: within 3 % of ten times. */
void files() {
  var files = Lab.files(100, 64 * 1024);
  var far =
      workload(
          "100 files, 30 ms away",
          files.paths(),
          path -> {
            Thread.sleep(30);
            Files.readAllBytes(path);
          });
  IO.println(far.sweep(threads(1, 10), (n, tasks) -> pool(n).run(tasks)));
  files.close();
}

/** Goal: 1.02 of the lower bound on waits, 1.06 on computation. */
void queue(String name, int workers, Job<Integer> job, List<Integer> sizes) {
  var runs = workload(name, sizes, job).rounds(ROUNDS).add("shared queue", pool(workers)).compare();
  var ratios =
      runs.series().getFirst().runs().stream()
          .map(run -> run.makespan().over(run.schedule().lowerBound(workers)))
          .sorted()
          .toList();
  IO.println(
      "shared queue, %s: %.3f of the lower bound (median of %d)"
          .formatted(name, ratios.get(ratios.size() / 2), ratios.size()));
}

/**
 * Where throughput stops rising, read from measured points, over the formula's number; goal: within
 * 10 %. Beside it the throughput at the formula's number over the bound that the cores set.
 */
void knee(int ratio) {
  int cores = machine().cores();
  int formula = PoolSize.of(cores, ratio, 1).threads();
  int few = Math.max(1, formula / 4);
  double seconds = Burn.unitCost() / 1e9;
  int tasks = (int) (0.8 / seconds * cores);
  Job<Integer> job =
      i -> {
        burn(1);
        Thread.sleep(Duration.ofNanos(Math.round(1e9 * seconds * ratio)));
      };
  var scaling =
      workload("W/C " + ratio, tasks, job)
          .rounds(3)
          .sweep(
              threads(few, 2 * few, formula, 2 * formula, 4 * formula),
              (n, jobs) -> pool(n).run(jobs));
  // Below the knee each thread brings as much as the first.
  var speedups = new TreeMap<Integer, Double>();
  scaling.speedups().forEach((n, speedup) -> speedups.put(n, few * speedup));
  var fit = PoolSize.fit(cores, speedups);
  double rate = tasks / scaling.at(formula).makespan().seconds();
  IO.println(
      "W/C %d: formula %d threads, knee at %.1f (%.2f of it, misfit %.3f), throughput there %.2f of its bound"
          .formatted(
              ratio,
              formula,
              fit.law().knee(),
              fit.law().knee() / formula,
              fit.misfit(),
              rate * seconds / cores));
}
