package dev.interleave.exercise.lesson02;

import dev.interleave.exercise.GuardedCheck;
import dev.interleave.exercise.Mismatch;
import dev.interleave.live.StepProgress;
import dev.interleave.schedule.Names;
import java.time.Duration;
import java.util.List;
import java.util.function.IntBinaryOperator;

/** Many evenings of a counter that several threads share. A few wrong ones are enough to judge. */
final class VisitorCount {
  private static final int MANY = 200;
  private static final int ENOUGH = 3;
  private static final int VISITORS = 50_000;
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private VisitorCount() {}

  static List<Mismatch> mismatches(IntBinaryOperator evening) {
    return GuardedCheck.mismatches(LIMIT, "evening", steps -> wrongCounts(evening, steps));
  }

  private static List<Mismatch> wrongCounts(IntBinaryOperator evening, StepProgress steps) {
    int wrong = 0;
    int tried = 0;
    String example = "";
    steps.expect(MANY);
    for (; tried < MANY && wrong < ENOUGH; tried++, steps.step()) {
      int keepers = 2 + tried % 3;
      // Another number every evening: an answer that was looked up is right only once.
      int visitors = VISITORS + tried;
      int counted = evening.applyAsInt(keepers, visitors);
      if (counted == keepers * visitors) continue;
      wrong++;
      example =
          "%d keepers with %,d visitors each counted %,d of %,d"
              .formatted(keepers, visitors, counted, keepers * visitors);
    }
    if (wrong == 0) return List.of();
    return List.of(
        new Mismatch(
            "each visitor counted once in all of %d evenings".formatted(MANY),
            "%s with a wrong count among the first %d; the last of them: %s"
                .formatted(Names.counted(wrong, "evening"), tried, example),
            "let each keeper count in a variable of their own and add it to the board once"));
  }
}
