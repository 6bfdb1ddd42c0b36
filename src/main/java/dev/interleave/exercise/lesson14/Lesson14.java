package dev.interleave.exercise.lesson14;

import dev.interleave.exercise.Answer;
import dev.interleave.exercise.EveryOrder;
import dev.interleave.exercise.Exercise;
import dev.interleave.exercise.WordQuiz;
import dev.interleave.exercise.WordQuiz.Case;
import java.util.List;

/** Locks and deadlock. */
public final class Lesson14 {
  private static final List<Case> REPORTS =
      List.of(
          new Case("report A", "deadlock", "who gives the other one what it waits for?"),
          new Case("report B", "livelock", "nobody stands still there: do they get anywhere?"),
          new Case("report C", "starvation", "the others eat and eat: is anybody stuck?"),
          new Case("report D", "race", "nobody waits there. What is wrong is a number"),
          new Case("report E", "deadlock", "each thread waits: is anyone left to run the tasks?"),
          new Case("report F", "fine", "who is kept from what there?"));

  /** Its exercises, in their order. */
  public static final List<Exercise<?>> EXERCISES =
      List.of(
          Exercise.of(
              "14.1",
              "Move money between two accounts, in both directions, without a deadlock.",
              Answer.ORDERS,
              new EveryOrder(
                      2,
                      "take the two locks in the same order, whatever the direction: the account"
                          + " with the smaller number first")
                  ::mismatches),
          Exercise.of(
              "14.2",
              "Name the trouble in six reports.",
              Answer.WORDS,
              words -> WordQuiz.mismatches(words, REPORTS)));

  private Lesson14() {}
}
