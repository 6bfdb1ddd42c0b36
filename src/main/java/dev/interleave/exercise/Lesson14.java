package dev.interleave.exercise;

import dev.interleave.exercise.Exercise.Answer;
import dev.interleave.exercise.Words.Case;
import java.util.List;
import java.util.Map;

/** Locks and deadlock. */
final class Lesson14 {
  private static final List<Case> REPORTS =
      List.of(
          new Case("report A", "deadlock", "who gives the other one what it waits for?"),
          new Case("report B", "livelock", "nobody stands still there: do they get anywhere?"),
          new Case("report C", "starvation", "the others eat and eat: is anybody stuck?"),
          new Case("report D", "race", "nobody waits there. What is wrong is a number"),
          new Case("report E", "deadlock", "each thread waits: is anyone left to run the tasks?"),
          new Case("report F", "fine", "who is kept from what there?"));

  static final List<Exercise> EXERCISES =
      List.of(
          new Exercise(
              "14.1",
              "Move money between two accounts, in both directions, without a deadlock.",
              Answer.ORDERS,
              Map.of(),
              new Explored(
                      2,
                      "take the two locks in the same order, whatever the direction: the account"
                          + " with the smaller number first")
                  ::facts),
          new Exercise(
              "14.2",
              "Name the trouble in six reports.",
              Answer.WORDS,
              Map.of(),
              words -> Words.facts((List<?>) words, REPORTS)));

  private Lesson14() {}
}
