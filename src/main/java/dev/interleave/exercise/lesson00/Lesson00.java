package dev.interleave.exercise.lesson00;

import dev.interleave.exercise.Answer;
import dev.interleave.exercise.Exercise;
import java.util.List;

/** Your machine and your stopwatch. */
public final class Lesson00 {
  /** Its exercises, in their order. */
  public static final List<Exercise<?>> EXERCISES =
      List.of(
          Exercise.of(
              "0.1",
              "Return the one number that stands for many times and cannot be spoilt by a few.",
              Answer.function(),
              HonestNumber::mismatches));

  private Lesson00() {}
}
