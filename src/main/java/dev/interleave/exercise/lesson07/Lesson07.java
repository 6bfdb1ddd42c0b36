package dev.interleave.exercise.lesson07;

import dev.interleave.exercise.Answer;
import dev.interleave.exercise.Exercise;
import dev.interleave.exercise.GuardedCheck;
import dev.interleave.exercise.Mismatch;
import dev.interleave.exercise.SideBySide;
import dev.interleave.model.PoolSize;
import dev.interleave.model.Sizing;
import dev.interleave.sim.Policy;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** How many threads for waiting work. */
public final class Lesson07 {
  private static final Duration LIMIT = Duration.ofSeconds(5);

  private static final List<PoolSize> PROGRAMS =
      List.of(
          PoolSize.of(8, 90, 10),
          PoolSize.of(4, 50, 50).withUtilisation(0.5),
          PoolSize.of(2, 45, 5),
          PoolSize.of(16, 0, 3),
          PoolSize.of(4, 30, 20).withUtilisation(0.8));

  /** Its exercises, in their order. */
  public static final List<Exercise<?>> EXERCISES =
      List.of(
          Exercise.of(
              "7.1", "Write the formula for the size of a pool.", Answer.SIZING, Lesson07::sizes),
          Exercise.onRun(
                  "7.2",
                  "Fetch 80 pages from a server that refuses more than eight at once, without a failure.",
                  run ->
                      run.eachTaskOnce(80)
                          .noneFailed("never have more pages under way than the server admits")
                          .overlapAtMost(8, "the pool is larger than what the far end admits")
                          .overlapAtLeast(8, "the server admits eight at once: use them all"))
              .beside(SideBySide.simulated(Policy.SHARED_QUEUE, 8, SideBySide.alike(80, 50))));

  /** One mismatch, of the first program that comes out wrong: the others are wrong alike. */
  private static List<Mismatch> sizes(Sizing rule) {
    return GuardedCheck.mismatches(
        LIMIT, () -> PROGRAMS.stream().flatMap(program -> size(program, rule)).limit(1).toList());
  }

  /** Rounded up or down will both do. */
  private static Stream<Mismatch> size(PoolSize program, Sizing rule) {
    double was =
        rule.threads(
            program.cores(), program.utilisation(), program.waiting(), program.computing());
    if (Math.abs(was - program.knee()) < 1) return Stream.empty();
    var wanted =
        "%.0f threads for %d cores, u = %.1f, w = %.0f, c = %.0f"
            .formatted(
                program.knee(),
                program.cores(),
                program.utilisation(),
                program.waiting(),
                program.computing());
    return Stream.of(new Mismatch(wanted, "%.1f".formatted(was), advice(program)));
  }

  private static String advice(PoolSize program) {
    if (program.utilisation() < 1) return "keep only a share u of the cores busy";
    if (program.waiting() == 0) return "a task that never waits needs one thread a core";
    return "while one task computes for c, how many others can wait for w? Add the one";
  }

  private Lesson07() {}
}
