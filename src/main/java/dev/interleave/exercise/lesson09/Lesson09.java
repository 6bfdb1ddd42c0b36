package dev.interleave.exercise.lesson09;

import dev.interleave.exercise.Answer;
import dev.interleave.exercise.Exercise;
import dev.interleave.exercise.SideBySide;
import dev.interleave.sim.Policy;
import java.util.List;

/** Static assignment. */
public final class Lesson09 {
  /** Its exercises, in their order. */
  public static final List<Exercise<?>> EXERCISES =
      List.of(
          Exercise.onRun(
                  "9.1",
                  "Deal forty boxes to four workers like cards.",
                  run ->
                      run.eachTaskOnce(40)
                          .workers(4, "submit one hand for each of the four")
                          .dealt(4, "start hand w at box w, and take every fourth box from there"))
              .beside(SideBySide.simulated(Policy.CYCLIC, 4, BoxSizes.FIRST_HEAVY)),
          Exercise.of(
                  "9.2",
                  "Plan who carries which of sixteen labelled boxes, none of the four over 210 ms.",
                  Answer.PLAN,
                  plan -> BoxPlan.mismatches(plan, 4, BoxSizes.LABELLED, 210))
              .beside(plan -> BoxPlan.beside(plan, 4, BoxSizes.LABELLED)));

  private Lesson09() {}
}
