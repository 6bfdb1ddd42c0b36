package dev.interleave.exercise.lesson13;

import dev.interleave.exercise.Answer;
import dev.interleave.exercise.Exercise;
import dev.interleave.exercise.Mismatch;
import dev.interleave.exercise.SideBySide;
import dev.interleave.exercise.WordQuiz;
import dev.interleave.exercise.WordQuiz.Case;
import dev.interleave.sim.Policy;
import dev.interleave.sim.Simulator;
import dev.interleave.work.Sizes;
import java.util.Arrays;
import java.util.List;

/** Choose. */
public final class Lesson13 {
  private static final int TASKS = 40;
  private static final int TASK_MS = 25;
  private static final int LIMIT = 200;

  private static final long[] SIZES_OF_D =
      Sizes.lumpy().stream().mapToLong(Integer::longValue).toArray();

  private static final List<Case> MYSTERIES =
      List.of(
          new Case("mystery A", "waits", "look at its busy, its CPU use and its speedup"),
          new Case("mystery B", "computes", "look at its CPU use on one thread"),
          new Case("mystery C", "queues", "what did ten threads gain, and what was CPU use?"),
          new Case("mystery D", "uneven", "look at the timeline: how do its bars differ?"),
          new Case("mystery E", "queues", "it does compute, but what did ten threads gain it?"));

  private static final List<Case> SLOW =
      List.of(
          new Case("mystery F", "task", "compare the column task of its tables"),
          new Case(
              "mystery G",
              "first",
              "how many slow tasks has each worker, and which of its tasks is it?"),
          new Case("mystery H", "chance", "do two of its tables have anything in common?"));

  /** Its exercises, in their order. */
  public static final List<Exercise<?>> EXERCISES =
      List.of(
          Exercise.of(
              "13.1",
              "Name what each mystery does: waits, computes, queues or uneven.",
              Answer.WORDS,
              words -> WordQuiz.mismatches(words, MYSTERIES)),
          Exercise.of(
              "13.2",
              "Find the fewest threads that finish mystery A within 200 ms.",
              Answer.NUMBER,
              threads -> size(threads.intValue())),
          Exercise.onRun(
                  "13.3",
                  "Run mystery D on four workers, none of them much longer than its share.",
                  run ->
                      run.eachTaskOnce(SIZES_OF_D.length)
                          .workers(4, "use a pool of four")
                          .heaviestAtMost(
                              340, SIZES_OF_D, "which task should certainly not be begun last?"))
              .beside(SideBySide.simulated(Policy.LARGEST_FIRST, 4, SIZES_OF_D)),
          Exercise.of(
              "13.4",
              "Say what is slow in three mysteries: a task, the first of each worker, or chance.",
              Answer.WORDS,
              words -> WordQuiz.mismatches(words, SLOW)));

  private static List<Mismatch> size(int threads) {
    if (threads < 1 || threads > TASKS)
      return List.of(
          new Mismatch(
              "1 to %d threads".formatted(TASKS),
              "" + threads,
              "a thread without a task gains nothing"));
    if (simulated(threads) > LIMIT)
      return List.of(
          new Mismatch(
              "done after %d ms or less (simulated)".formatted(LIMIT),
              "%d ms on %d threads".formatted(simulated(threads), threads),
              "each thread takes one task after another: how many fit into the time?"));
    if (threads > 1 && simulated(threads - 1) <= LIMIT)
      return List.of(
          new Mismatch(
              "no thread more than needed",
              "%d, and %d would do (simulated)".formatted(threads, threads - 1),
              "take threads away while the time still holds"));
    return List.of();
  }

  private static long simulated(int threads) {
    var sizes = new long[TASKS];
    Arrays.fill(sizes, TASK_MS);
    return Simulator.run(Policy.SHARED_QUEUE, threads, sizes).makespan().nanos();
  }

  private Lesson13() {}
}
