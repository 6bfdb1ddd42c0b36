package dev.interleave.exercise;

import java.util.List;

/** Static assignment. */
final class Lesson09 {
  static final List<Exercise> EXERCISES = List.of();

  private Lesson09() {}
}
