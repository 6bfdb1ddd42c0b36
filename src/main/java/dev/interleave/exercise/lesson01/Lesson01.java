package dev.interleave.exercise.lesson01;

import dev.interleave.exercise.Answer;
import dev.interleave.exercise.Exercise;
import dev.interleave.exercise.SideBySide;
import dev.interleave.sim.Policy;
import java.util.List;

/** Concurrency and parallelism. */
public final class Lesson01 {
  /** Its exercises, in their order. */
  public static final List<Exercise<?>> EXERCISES =
      List.of(
          Exercise.of(
                  "1.1",
                  "Say for each picture whether its tasks are neither, concurrent or parallel.",
                  Answer.WORDS,
                  ParallelOrConcurrent::mismatches)
              .showing(ParallelOrConcurrent.ALL),
          Exercise.onRun(
                  "1.2",
                  "Make five downloads overlap on one core.",
                  run ->
                      run.eachTaskOnce(5)
                          .overlapAtLeast(
                              5,
                              "give each download a thread of its own; a waiting thread needs no core"))
              .beside(SideBySide.simulated(Policy.SHARED_QUEUE, 5, SideBySide.alike(5, 100))));

  private Lesson01() {}
}
