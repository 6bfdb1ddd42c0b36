package dev.interleave.exercise.lesson02;

import dev.interleave.exercise.Answer;
import dev.interleave.exercise.Exercise;
import java.util.List;

/** Multithreading. */
public final class Lesson02 {
  /** Its exercises, in their order. */
  public static final List<Exercise<?>> EXERCISES =
      List.of(
          Exercise.of(
              "2.1",
              "Order the steps of two keepers so that half of their visitors are lost.",
              Answer.WORDS,
              LostVisitors::mismatches),
          Exercise.of(
              "2.2",
              "Let each keeper count on a slip, so that 200 evenings lose nobody.",
              Answer.COUNTER,
              VisitorCount::mismatches));

  private Lesson02() {}
}
