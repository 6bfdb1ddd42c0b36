package dev.interleave.exercise.lesson03;

import dev.interleave.exercise.Answer;
import dev.interleave.exercise.Exercise;
import java.util.List;

/** Multiprocessing. */
public final class Lesson03 {
  /** Its exercises, in their order. */
  public static final List<Exercise<?>> EXERCISES =
      List.of(
          Exercise.of(
              "3.1",
              "Put the six steps of a sale in order, so that no ticket is lost.",
              Answer.WORDS,
              StepsOfASale::mismatches),
          Exercise.of(
              "3.2",
              "Lock the ledger for each sale, so that two offices lose nothing.",
              Answer.PROGRAM,
              TicketOffices::mismatches));

  private Lesson03() {}
}
