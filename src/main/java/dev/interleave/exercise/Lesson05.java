package dev.interleave.exercise;

import java.util.List;

/** Why not thousands. */
final class Lesson05 {
  static final List<Exercise> EXERCISES = List.of();

  private Lesson05() {}
}
