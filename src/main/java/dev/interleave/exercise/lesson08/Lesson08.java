package dev.interleave.exercise.lesson08;

import dev.interleave.exercise.Exercise;
import dev.interleave.exercise.SideBySide;
import dev.interleave.sim.Policy;
import java.util.List;

/** Reading 100 files. */
public final class Lesson08 {
  /** Its exercises, in their order. */
  public static final List<Exercise<?>> EXERCISES =
      List.of(
          Exercise.onRun(
                  "8.1",
                  "Read 100 files on virtual threads, at most ten at any moment.",
                  run ->
                      run.eachTaskOnce(100)
                          .overlapAtMost(
                              10, "let each thread take a permit before it runs its task")
                          .overlapAtLeast(2, "ten permits are ten tasks at once, not one"))
              .beside(SideBySide.simulated(Policy.SHARED_QUEUE, 10, SideBySide.alike(100, 30))));

  private Lesson08() {}
}
