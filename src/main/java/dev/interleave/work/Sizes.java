package dev.interleave.work;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Lists of task sizes, for {@code workload("jobs", sizes, ms -> Thread.sleep(ms))}. Whole numbers:
 * milliseconds for tasks that wait, units for tasks that {@link Burn}.
 *
 * <p>The number of tasks always comes first, then the size of most tasks, then the exception:
 * {@code firstHeavy(40, 5, 50)} is forty tasks of 5, the first quarter of 50 instead. The lists
 * cannot be changed. All methods throw {@link IllegalArgumentException} for no tasks at all, for
 * sizes below 0 or above an hour, and for a heavy task lighter than the light ones.
 */
public final class Sizes {
  private Sizes() {}

  /** Tasks that are all the same. */
  public static List<Integer> uniform(int tasks, int size) {
    return list(tasks, i -> size);
  }

  /** Sizes that go up, or down, in equal steps: {@code ramp(5, 10, 50)} is 10, 20, 30, 40, 50. */
  public static List<Integer> ramp(int tasks, int from, int to) {
    double step = tasks > 1 ? ((double) to - from) / (tasks - 1) : 0;
    return list(tasks, i -> (int) Math.round(from + i * step));
  }

  /** The first quarter of the tasks heavy, the other three quarters light. */
  public static List<Integer> firstHeavy(int tasks, int light, int heavy) {
    ordered(light, heavy);
    return list(tasks, i -> i < Math.ceilDiv(tasks, 4) ? heavy : light);
  }

  /** One giant, then all the others: the giant runs beside the small ones. */
  public static List<Integer> giantFirst(int tasks, int others, int giant) {
    ordered(others, giant);
    return list(tasks, i -> i == 0 ? giant : others);
  }

  /** All the others, then one giant: at the end everyone waits for one worker. */
  public static List<Integer> giantLast(int tasks, int others, int giant) {
    ordered(others, giant);
    return list(tasks, i -> i == tasks - 1 ? giant : others);
  }

  /** Twenty-four tasks that differ by lumps: 1,200 in all, the largest of 300 last. */
  public static List<Integer> lumpy() {
    return List.of(
        20, 60, 30, 50, 40, 20, 60, 30, 50, 40, 20, 60, 30, 50, 40, 20, 60, 30, 50, 40, 40, 30, 30,
        300);
  }

  /**
   * Many small tasks and a few very large ones, as requests and files really come: half of them are
   * below {@code median}; {@code sigma} 0 makes all equal, 1 spreads them over two orders of
   * magnitude. The same seed gives the same list on every machine. No size is below 1.
   */
  public static List<Integer> lognormal(int tasks, int median, double sigma, long seed) {
    if (!(sigma >= 0 && sigma <= 3))
      throw new IllegalArgumentException(
          "sigma was %s; it can be 0 to 3. It is the spread of the sizes, not their mean. Try 1."
              .formatted(sigma));
    var random = new Random(seed);
    return list(
        tasks,
        i -> {
          double size = median * Math.exp(sigma * random.nextGaussian());
          return Math.clamp(Math.round(size), 1, HOUR);
        });
  }

  private static final int HOUR = 3_600_000;

  private static void ordered(int light, int heavy) {
    if (light <= heavy) return;
    throw new IllegalArgumentException(
        "the heavy tasks, %d, would be lighter than the others, %d. ".formatted(heavy, light)
            + "The order is: number of tasks, light, heavy. Try (40, 5, 50).");
  }

  private static List<Integer> list(int tasks, IntUnaryOperator size) {
    Refuse.outside(
        1, 10_000_000, "The number of tasks", tasks, "It is the first argument. Try 40.");
    int[] sizes = IntStream.range(0, tasks).map(size).toArray();
    for (int s : sizes)
      Refuse.outside(
          0, HOUR, "A task size", s, "Sizes are milliseconds or units, and come second. Try 5.");
    return Arrays.stream(sizes).boxed().toList();
  }
}
