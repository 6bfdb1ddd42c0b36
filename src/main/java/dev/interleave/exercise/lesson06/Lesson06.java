package dev.interleave.exercise.lesson06;

import dev.interleave.exercise.Answer;
import dev.interleave.exercise.Exercise;
import dev.interleave.exercise.GuardedCheck;
import dev.interleave.exercise.Mismatch;
import dev.interleave.model.Amdahl;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** How many threads for CPU work. */
public final class Lesson06 {
  /** What a colleague measured: one tenth of the program is serial. */
  private static final SortedMap<Integer, Double> GIVEN =
      new TreeMap<>(Map.of(2, 1.83, 4, 3.05, 8, 4.74, 16, 6.38));

  private static final double SERIAL = 0.1;
  private static final double CLOSE = 0.01;
  private static final Duration LIMIT = Duration.ofSeconds(5);

  /** Programs by their speedups, and how many threads are enough for each. */
  private static final List<Curve> CURVES =
      List.of(
          new Curve("flat from 2", Map.of(1, 1.0, 2, 1.96, 4, 1.97, 8, 1.95, 64, 1.98), 2),
          new Curve("flat from 8", Map.of(1, 1.0, 2, 1.99, 4, 3.9, 8, 7.7, 16, 7.75, 32, 7.8), 8),
          new Curve("worse after 4", Map.of(1, 1.0, 2, 1.9, 4, 3.1, 8, 2.6, 16, 2.2), 4),
          new Curve("no gain at all", Map.of(1, 1.0, 2, 1.01, 4, 1.02, 8, 1.0), 1));

  /**
   * Speedups of a program.
   *
   * @param name what it is like
   * @param speedups by threads
   * @param enough the fewest threads that come within 5 % of the best
   */
  private record Curve(String name, Map<Integer, Double> speedups, int enough) {}

  /** Its exercises, in their order. */
  public static final List<Exercise<?>> EXERCISES =
      List.of(
          Exercise.of(
              "6.1",
              "Find the serial share that explains four given speedups.",
              Answer.NUMBER,
              share -> serial(share.doubleValue())),
          Exercise.of(
              "6.2",
              "Write a function from speedups by threads to the fewest threads that are enough.",
              Answer.function(),
              Lesson06::enough));

  private static List<Mismatch> serial(double share) {
    if (!(share >= 0 && share <= 1))
      return List.of(
          new Mismatch("a share from 0 to 1", "" + share, "write 0.25 for a quarter of the time"));
    if (Math.abs(share - SERIAL) <= CLOSE) return List.of();
    int most = GIVEN.lastKey();
    return List.of(
        new Mismatch(
            "a speedup of about %.2f on %d threads".formatted(GIVEN.get(most), most),
            "%.2f with a serial share of %.3f".formatted(new Amdahl(share).speedup(most), share),
            "a larger serial share lowers the curve, a smaller one lifts it"));
  }

  private static List<Mismatch> enough(Function<SortedMap<Integer, Double>, ?> function) {
    return GuardedCheck.mismatches(
        LIMIT,
        () ->
            CURVES.stream()
                .flatMap(
                    curve -> judge(curve, function.apply(new TreeMap<>(curve.speedups()))).stream())
                .toList());
  }

  private static List<Mismatch> judge(Curve curve, Object was) {
    if (was instanceof Number number && number.doubleValue() == curve.enough()) return List.of();
    return List.of(
        new Mismatch(
            "%s: %s threads are enough".formatted(curve.name(), curve.enough()),
            was + " of " + new TreeMap<>(curve.speedups()),
            "the first number of threads, from below, within 5 % of the highest speedup"));
  }

  private Lesson06() {}
}
