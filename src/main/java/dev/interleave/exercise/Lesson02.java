package dev.interleave.exercise;

import dev.interleave.exercise.Exercise.Answer;
import java.util.List;
import java.util.Map;

/** Multithreading. */
final class Lesson02 {
  static final List<Exercise> EXERCISES =
      List.of(
          new Exercise(
              "2.1",
              "Order the steps of two keepers so that half of their visitors are lost.",
              Answer.WORDS,
              Map.of(),
              Whiteboard::facts),
          new Exercise(
              "2.2",
              "Let each keeper count on a slip, so that 200 evenings lose nobody.",
              Answer.COUNTER,
              Map.of(),
              Evenings::facts));

  private Lesson02() {}
}
