package dev.interleave.exercise;

import dev.interleave.exercise.Exercise.Answer;
import dev.interleave.sim.Policy;
import java.util.List;
import java.util.Map;

/** Work stealing. */
final class Lesson11 {
  static final List<Exercise> EXERCISES =
      List.of(
          Exercise.onRun(
                  "11.1",
                  "Put fork, compute and join in an order in which both halves are worked on at once.",
                  run ->
                      run.eachTaskOnce(16)
                          .overlapAtLeast(
                              2,
                              "what does this worker do between the fork of a half and its join?"))
              .beside(Beside.simulated(Policy.WORK_STEALING, 4, Beside.alike(16, 20))),
          new Exercise(
              "11.2",
              "Add up a list with a RecursiveTask that stops splitting at 1,000 numbers.",
              Answer.FUNCTION,
              Map.of(),
              Adding::facts));

  private Lesson11() {}
}
