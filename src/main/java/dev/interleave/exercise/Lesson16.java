package dev.interleave.exercise;

import dev.interleave.exercise.Exercise.Answer;
import java.util.List;
import java.util.Map;

/** Waiting for each other. */
final class Lesson16 {
  static final List<Exercise> EXERCISES =
      List.of(
          new Exercise(
              "16.1",
              "Let two listeners hear a bell in every order.",
              Answer.ORDERS,
              Map.of(),
              new Explored(
                      3, "look at the condition under the lock, in a loop; and count who is woken")
                  ::facts),
          new Exercise(
              "16.2",
              "Add up two numbers when both are there, in every order.",
              Answer.ORDERS,
              Map.of(),
              new Explored(2, "count down after the number is written, and wait before it is read")
                  ::facts));

  private Lesson16() {}
}
