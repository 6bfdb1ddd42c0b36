package dev.interleave.exercise;

import java.util.List;

/** Multithreading. */
final class Lesson02 {
  static final List<Exercise> EXERCISES = List.of();

  private Lesson02() {}
}
