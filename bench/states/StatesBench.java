import static dev.interleave.Lab.burn;
import static dev.interleave.Lab.workload;

import dev.interleave.Run;
import dev.interleave.Strategy;
import dev.interleave.Task;
import dev.interleave.Workload;
import dev.interleave.schedule.State;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;

/** What recording states adds to a run, side by side in shuffled rounds. */
public final class StatesBench {
  private static final Strategy ALONE = tasks -> tasks.forEach(Task::run);
  private static final Strategy VIRTUAL =
      tasks -> {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
          tasks.forEach(pool::submit);
        }
      };

  private static Strategy pool(int threads) {
    return tasks -> {
      try (var pool = Executors.newFixedThreadPool(threads)) {
        tasks.forEach(pool::submit);
      }
    };
  }

  private record Case(String name, Workload work, Strategy strategy) {}

  /** One run, in microseconds: makespan, CPU time, what the caller waited for beside it. */
  private record Sample(double makespan, double cpu, double around, double events) {}

  public static void main(String[] args) throws IOException {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 15;
    var file = Files.write(Files.createTempFile("bench", ".bin"), new byte[4096]);
    try {
      compare(rounds, cases(file));
    } finally {
      Files.delete(file);
    }
  }

  private static List<Case> cases(Path file) {
    var monitor = new Object();
    return List.of(
        new Case("5,000 empty tasks, 1 thread", workload("empty", 5_000, i -> {}), ALONE),
        new Case("100,000 reads of a byte", workload("reads", 20, i -> reads(file)), ALONE),
        new Case("100,000 parks, permit there", workload("parks", 20, i -> parks()), ALONE),
        new Case(
            "4,000 locked blocks, 2 threads",
            workload("locks", 2, i -> locks(monitor)),
            pool(2)),
        new Case("40 tasks of 2 ms CPU, 2 threads", workload("cpu", 40, i -> burn(2)), pool(2)),
        new Case("40 tasks of 2 ms CPU, 8 threads", workload("cpu", 40, i -> burn(2)), pool(8)),
        new Case("40 waits of 20 ms, 8 threads", workload("w", 40, i -> Thread.sleep(20)), pool(8)),
        new Case(
            "1,000 waits of 20 ms, virtual", workload("w", 1_000, i -> Thread.sleep(20)), VIRTUAL));
  }

  private static void reads(Path file) throws IOException {
    try (var in = new FileInputStream(file.toFile())) {
      for (int i = 0; i < 5_000; i++) in.read();
    }
  }

  private static void parks() {
    for (int i = 0; i < 5_000; i++) {
      LockSupport.unpark(Thread.currentThread());
      LockSupport.park();
    }
  }

  private static void locks(Object monitor) {
    for (int i = 0; i < 2_000; i++)
      synchronized (monitor) {
        burn(0.02);
      }
  }

  private static void compare(int rounds, List<Case> cases) {
    record Turn(Case one, boolean states) {}
    var turns = new ArrayList<Turn>();
    for (var one : cases) Collections.addAll(turns, new Turn(one, false), new Turn(one, true));
    Map<Turn, List<Sample>> samples = new LinkedHashMap<>();
    turns.forEach(turn -> samples.put(turn, new ArrayList<>()));
    var order = new ArrayList<>(turns);
    var random = new Random(1);
    for (int round = -4; round < rounds; round++) {
      Collections.shuffle(order, random);
      for (var turn : order) {
        var sample = sample(turn.one, turn.states);
        if (round >= 0) samples.get(turn).add(sample);
      }
    }
    System.out.printf(
        "Median of %d shuffled rounds after 4 of warm-up, JDK %s, %d cores%n",
        rounds, Runtime.version(), Runtime.getRuntime().availableProcessors());
    System.out.println("makespan: medians; CPU: mean of what states add, wherever they add it");
    System.out.printf(
        "%-33s %10s %10s %6s %8s %12s %12s %10s%n",
        "", "without ms", "with ms", "ratio", "events", "CPU µs/event", "CPU µs/task", "around ms");
    for (var one : cases)
      print(one, samples.get(new Turn(one, false)), samples.get(new Turn(one, true)));
  }

  private static Sample sample(Case one, boolean states) {
    var work = states ? one.work.withStates() : one.work;
    long start = System.nanoTime();
    var run = work.run(one.name, one.strategy);
    double all = (System.nanoTime() - start) / 1e3;
    double makespan = run.makespan().nanos() / 1e3;
    return new Sample(makespan, run.facts().cpu().nanos() / 1e3, all - makespan, events(run));
  }

  private static long events(Run run) {
    return run.states().activities().stream()
        .flatMap(activity -> activity.segments().stream())
        .filter(segment -> segment.state() != State.COMPUTING && segment.state() != State.UNSEEN)
        .count();
  }

  private static void print(Case one, List<Sample> without, List<Sample> with) {
    double plain = median(without, Sample::makespan);
    double seen = median(with, Sample::makespan);
    double events = median(with, Sample::events);
    double cpu = mean(with, Sample::cpu) - mean(without, Sample::cpu);
    double around = median(with, Sample::around) - median(without, Sample::around);
    System.out.printf(
        Locale.ROOT,
        "%-33s %10.2f %10.2f %6.3f %8.0f %12s %12s %10.1f%n",
        one.name,
        plain / 1e3,
        seen / 1e3,
        seen / plain,
        events,
        events < 50_000 ? "" : String.format(Locale.ROOT, "%.2f", cpu / events),
        one.work.size() < 5_000 ? "" : String.format(Locale.ROOT, "%.2f", cpu / one.work.size()),
        around / 1e3);
  }

  private static double median(List<Sample> samples, ToDoubleFunction<Sample> value) {
    var sorted = samples.stream().mapToDouble(value).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private static double mean(List<Sample> samples, ToDoubleFunction<Sample> value) {
    return samples.stream().mapToDouble(value).average().orElseThrow();
  }
}
