package dev.interleave.exercise.lesson02;

import dev.interleave.exercise.GuardedCheck;
import dev.interleave.exercise.Mismatch;
import java.time.Duration;
import java.util.List;
import java.util.function.IntBinaryOperator;

/** Many evenings of a counter that several threads share. */
final class VisitorCount {
  private static final int MANY = 200;
  private static final int VISITORS = 50_000;
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private VisitorCount() {}

  static List<Mismatch> mismatches(IntBinaryOperator evening) {
    return GuardedCheck.mismatches(LIMIT, () -> wrongCounts(evening));
  }

  private static List<Mismatch> wrongCounts(IntBinaryOperator evening) {
    int wrong = 0;
    String example = "";
    for (int i = 0; i < MANY; i++) {
      int keepers = 2 + i % 3;
      // Another number every evening: an answer that was looked up is right only once.
      int visitors = VISITORS + i;
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
            "%d evenings with a wrong count; the last of them: %s".formatted(wrong, example),
            "let each keeper count in a variable of their own and add it to the board once"));
  }
}
