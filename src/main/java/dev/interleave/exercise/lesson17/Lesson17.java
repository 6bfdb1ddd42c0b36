package dev.interleave.exercise.lesson17;

import dev.interleave.exercise.Answer;
import dev.interleave.exercise.EveryOrder;
import dev.interleave.exercise.Exercise;
import dev.interleave.exercise.SideBySide;
import dev.interleave.sim.Policy;
import java.util.List;

/** Futures and scopes. */
public final class Lesson17 {
  /** Its exercises, in their order. */
  public static final List<Exercise<?>> EXERCISES =
      List.of(
          Exercise.onRun(
                  "17.1",
                  "Ask three companies at once, and wait for all of them.",
                  run ->
                      run.eachTaskOnce(3)
                          .overlapAtLeast(3, "start all three before you wait for the first"))
              .beside(SideBySide.simulated(Policy.SHARED_QUEUE, 3, SideBySide.alike(3, 100))),
          Exercise.of(
              "17.2",
              "Add up what three tasks return, so that no order loses a part.",
              Answer.ORDERS,
              new EveryOrder(2, "let each task return its part; nobody else can touch it then")
                  ::mismatches));

  private Lesson17() {}
}
