package dev.interleave.exercise;

import dev.interleave.exercise.Exercise.Answer;
import java.util.List;
import java.util.Map;

/** Multiprocessing. */
final class Lesson03 {
  static final List<Exercise> EXERCISES =
      List.of(
          new Exercise(
              "3.1",
              "Put the six steps of a sale in order, so that no ticket is lost.",
              Answer.WORDS,
              Map.of(),
              Offices::steps),
          new Exercise(
              "3.2",
              "Lock the ledger for each sale, so that two offices lose nothing.",
              Answer.PROGRAM,
              Map.of(),
              Offices::program));

  private Lesson03() {}
}
