package dev.interleave.exercise;

import dev.interleave.exercise.Exercise.Answer;
import dev.interleave.sim.Policy;
import java.util.List;
import java.util.Map;

/** Static assignment. */
final class Lesson09 {
  static final List<Exercise> EXERCISES =
      List.of(
          Exercise.onRun(
                  "9.1",
                  "Deal forty boxes to four workers like cards.",
                  run ->
                      run.eachTaskOnce(40)
                          .workers(4, "submit one hand for each of the four")
                          .dealt(4, "start hand w at box w, and take every fourth box from there"))
              .beside(Beside.simulated(Policy.CYCLIC, 4, Weights.FIRST_HEAVY)),
          new Exercise(
              "9.2",
              "Plan who carries which of sixteen labelled boxes, none of the four over 210 ms.",
              Answer.PLAN,
              Map.of(),
              plan -> Plan.facts((List<?>) plan, 4, Weights.LABELLED, 210),
              plan -> Plan.beside((List<?>) plan, 4, Weights.LABELLED)));

  private Lesson09() {}
}
