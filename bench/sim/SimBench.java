import dev.interleave.schedule.Schedule;
import dev.interleave.schedule.Span;
import dev.interleave.sim.Costs;
import dev.interleave.sim.Policy;
import dev.interleave.sim.Simulator;
import dev.interleave.sim.TaskTree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.Supplier;

/** How many tasks the simulator places in a second, in shuffled rounds beside a naive peer. */
public class SimBench {
  private static final int WARM_UPS = 3;

  public static void main(String[] args) {
    int tasks = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 7;
    var rows = rows(sizes(tasks));
    var seconds = new LinkedHashMap<String, List<Double>>();
    rows.keySet().forEach(name -> seconds.put(name, new ArrayList<>()));
    var order = new ArrayList<>(rows.keySet());
    var placed = new LinkedHashMap<String, Integer>();
    for (int round = -WARM_UPS; round < rounds; round++) {
      Collections.shuffle(order, new Random(round));
      for (var name : order) {
        System.gc(); // a million spans of the row before are not this row's garbage
        long start = System.nanoTime();
        var schedule = rows.get(name).get();
        double elapsed = (System.nanoTime() - start) / 1e9;
        placed.put(name, schedule.spans().size());
        if (round >= 0) seconds.get(name).add(elapsed);
      }
    }
    print(tasks, rounds, seconds, placed);
  }

  private static long[] sizes(int tasks) {
    var random = new Random(1);
    var sizes = new long[tasks];
    Arrays.setAll(sizes, i -> Math.round(1e6 * Math.exp(random.nextGaussian())));
    return sizes;
  }

  private static Map<String, Supplier<Schedule>> rows(long[] sizes) {
    if (!naive(2, sizes).equals(simulated(Policy.SHARED_QUEUE, 2, sizes)))
      throw new IllegalStateException("the peer makes another schedule: nothing to compare");
    var rows = new LinkedHashMap<String, Supplier<Schedule>>();
    for (int workers : new int[] {2, 64}) {
      rows.put("PriorityQueue (peer), " + workers, () -> naive(workers, sizes));
      for (var policy :
          new Policy[] {
            Policy.SHARED_QUEUE, Policy.LARGEST_FIRST, Policy.CYCLIC, Policy.WORK_STEALING
          }) rows.put(policy + ", " + workers, () -> simulated(policy, workers, sizes));
    }
    int n = 1;
    while (n < 30 && TaskTree.fibonacci(n + 1, 1).size() <= sizes.length) n++;
    var tree = TaskTree.fibonacci(n, 100);
    rows.put("fork/join tree, 2", () -> Simulator.forkJoin(2, tree).schedule());
    rows.put("fork/join tree, 64", () -> Simulator.forkJoin(64, tree).schedule());
    return rows;
  }

  private static Schedule simulated(Policy policy, int workers, long[] sizes) {
    return Simulator.run(policy, workers, sizes, Costs.FREE).schedule();
  }

  private record Free(long at, int worker) {}

  /** List scheduling as one would write it in five minutes. */
  private static Schedule naive(int workers, long[] sizes) {
    var queue =
        new PriorityQueue<Free>(Comparator.comparingLong(Free::at).thenComparingInt(Free::worker));
    var names = new ArrayList<String>();
    for (int w = 0; w < workers; w++) {
      names.add("worker-" + (w + 1));
      queue.add(new Free(0, w));
    }
    var spans = new ArrayList<Span>();
    for (int task = 0; task < sizes.length; task++) {
      var free = queue.remove();
      long end = free.at + sizes[task];
      spans.add(new Span(task, names.get(free.worker), 0, free.at, end, false));
      queue.add(new Free(end, free.worker));
    }
    return new Schedule(0, names, spans);
  }

  private static void print(
      int tasks, int rounds, Map<String, List<Double>> seconds, Map<String, Integer> placed) {
    System.out.printf(
        "%,d tasks (lognormal, seed 1), median and range of %d shuffled rounds, JDK %s, %d cores%n",
        tasks, rounds, Runtime.version(), Runtime.getRuntime().availableProcessors());
    System.out.printf("%-26s %12s %22s%n", "policy, workers", "placements/s", "range");
    seconds.forEach(
        (name, samples) -> {
          var rates = samples.stream().map(s -> placed.get(name) / s / 1e6).sorted().toList();
          System.out.printf(
              Locale.ROOT,
              "%-26s %10.2f M %10.2f M to %6.2f M%n",
              name,
              rates.get(rates.size() / 2),
              rates.getFirst(),
              rates.getLast());
        });
  }
}
