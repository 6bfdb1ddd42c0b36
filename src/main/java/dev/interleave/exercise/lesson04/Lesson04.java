package dev.interleave.exercise.lesson04;

import dev.interleave.exercise.Answer;
import dev.interleave.exercise.Exercise;
import java.util.List;

/** How many threads can you spawn. */
public final class Lesson04 {
  /** Its exercises, in their order. */
  public static final List<Exercise<?>> EXERCISES =
      List.of(
          Exercise.of(
              "4.1",
              "Say how many threads one Java program can have at most on each of three servers.",
              Answer.NUMBERS,
              ThreadLimits::numbers),
          Exercise.of(
              "4.2",
              "Compute the most threads of a Java program from the limits of its machine.",
              Answer.function(),
              ThreadLimits::function));

  private Lesson04() {}
}
