package dev.interleave.exercise.lesson00;

import dev.interleave.exercise.GuardedCheck;
import dev.interleave.exercise.Mismatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/** Lists of times, and the one number that stands for each: the one in the middle. */
final class HonestNumber {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  /** What each list is like, and its times in milliseconds. */
  private static final Map<String, List<Double>> LISTS =
      Map.of(
          "a cold first run", List.of(40.0, 10.0, 11.0, 10.5, 10.2),
          "a busy moment near the end", List.of(10.0, 10.4, 10.2, 95.0, 10.3),
          "times out of order", List.of(30.0, 10.0, 20.0),
          "two in the middle", List.of(12.0, 10.0, 14.0, 90.0));

  private HonestNumber() {}

  static List<Mismatch> mismatches(Function<List<Double>, ?> function) {
    return GuardedCheck.mismatches(
        LIMIT,
        () -> {
          var missed = new ArrayList<Mismatch>();
          for (var list : LISTS.entrySet())
            judge(
                missed,
                list.getKey(),
                list.getValue(),
                function.apply(new ArrayList<>(list.getValue())));
          return missed;
        });
  }

  private static void judge(List<Mismatch> missed, String kind, List<Double> times, Object said) {
    if (said instanceof Number number && isMiddle(times, number.doubleValue())) return;
    missed.add(
        new Mismatch(
            "%s, %s: half of the times at or below it, half at or above".formatted(kind, times),
            String.valueOf(said),
            "sort the times first; which place is the middle?"));
  }

  /** Of an even count any number between the two in the middle will do. */
  private static boolean isMiddle(List<Double> times, double number) {
    return 2 * count(times, t -> t <= number) >= times.size()
        && 2 * count(times, t -> t >= number) >= times.size();
  }

  private static long count(List<Double> times, DoublePredicate wanted) {
    return DoubleStream.of(times.stream().mapToDouble(t -> t).toArray()).filter(wanted).count();
  }
}
