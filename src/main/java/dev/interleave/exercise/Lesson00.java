package dev.interleave.exercise;

import dev.interleave.exercise.Exercise.Answer;
import java.util.List;
import java.util.Map;

/** Your machine and your stopwatch. */
final class Lesson00 {
  static final List<Exercise> EXERCISES =
      List.of(
          new Exercise(
              "0.1",
              "Return the one number that stands for many times and cannot be spoilt by a few.",
              Answer.FUNCTION,
              Map.of(),
              HonestNumber::facts));

  private Lesson00() {}
}
