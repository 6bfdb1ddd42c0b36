package dev.interleave.exercise;

import dev.interleave.exercise.Exercise.Answer;
import java.util.List;
import java.util.Map;

/** How many threads can you spawn. */
final class Lesson04 {
  static final List<Exercise> EXERCISES =
      List.of(
          new Exercise(
              "4.1",
              "Say how many threads one Java program can have on each of three servers.",
              Answer.NUMBERS,
              Map.of(),
              Servers::numbers),
          new Exercise(
              "4.2",
              "Compute the most threads of a Java program from the limits of its machine.",
              Answer.FUNCTION,
              Map.of(),
              Servers::function));

  private Lesson04() {}
}
