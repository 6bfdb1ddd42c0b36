package dev.interleave.exercise.lesson11;

import dev.interleave.exercise.Answer;
import dev.interleave.exercise.Exercise;
import dev.interleave.exercise.SideBySide;
import dev.interleave.sim.Policy;
import java.util.List;

/** Work stealing. */
public final class Lesson11 {
  /** Its exercises, in their order. */
  public static final List<Exercise<?>> EXERCISES =
      List.of(
          Exercise.onRun(
                  "11.1",
                  "Put fork, compute and join in an order in which both halves are worked on at once.",
                  run ->
                      run.eachTaskOnce(16)
                          .forkJoin("check the run of this cell: pool.invoke(new Split(tasks))")
                          .overlapAtLeast(
                              2,
                              "what does this worker do between the fork of a half and its join?"))
              .beside(SideBySide.simulated(Policy.WORK_STEALING, 4, SideBySide.alike(16, 20))),
          Exercise.of(
              "11.2",
              "Add up a list with a RecursiveTask that stops splitting at 1,000 numbers.",
              Answer.function(),
              ParallelSum::mismatches));

  private Lesson11() {}
}
