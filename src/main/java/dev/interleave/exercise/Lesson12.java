package dev.interleave.exercise;

import java.util.List;

/** Virtual threads. */
final class Lesson12 {
  static final List<Exercise> EXERCISES = List.of();

  private Lesson12() {}
}
