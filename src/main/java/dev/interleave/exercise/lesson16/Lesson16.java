package dev.interleave.exercise.lesson16;

import dev.interleave.exercise.Answer;
import dev.interleave.exercise.EveryOrder;
import dev.interleave.exercise.Exercise;
import java.util.List;

/** Waiting for each other. */
public final class Lesson16 {
  /** Its exercises, in their order. */
  public static final List<Exercise<?>> EXERCISES =
      List.of(
          Exercise.of(
              "16.1",
              "Let two listeners hear a bell in every order.",
              Answer.ORDERS,
              new EveryOrder(
                      3, "look at the condition under the lock, in a loop; and count who is woken")
                  ::mismatches),
          Exercise.of(
              "16.2",
              "Add up two numbers when both are there, in every order.",
              Answer.ORDERS,
              new EveryOrder(
                      2, "count down after the number is written, and wait before it is read")
                  ::mismatches));

  private Lesson16() {}
}
