package dev.interleave.exercise.lesson18;

import dev.interleave.exercise.Answer;
import dev.interleave.exercise.EveryOrder;
import dev.interleave.exercise.Exercise;
import dev.interleave.exercise.WordQuiz;
import dev.interleave.exercise.WordQuiz.Case;
import java.util.List;

/** A toolbox for doubt. */
public final class Lesson18 {
  private static final List<Case> HUNTED =
      List.of(
          new Case("A", "race", "what can happen between the look and the deed?"),
          new Case("B", "right", "is merge one step or two? Ask explore for it"),
          new Case("C", "deadlock", "write down which lock each method takes first"),
          new Case("D", "wake-up", "what if it rings before anybody listens?"),
          new Case("E", "data race", "all orders end well: what do the lines below say?"),
          new Case("F", "right", "who can reach the parcel before it lies on the belt?"));

  /** Its exercises, in their order. */
  public static final List<Exercise<?>> EXERCISES =
      List.of(
          Exercise.of(
              "18.1",
              "Say what is wrong with six programs, two of which are right.",
              Answer.WORDS,
              words -> WordQuiz.mismatches(words, HUNTED)),
          Exercise.of(
              "18.2",
              "Pay from one purse, so that no order spends more than is in it.",
              Answer.ORDERS,
              new EveryOrder(6, "hold one lock from the look to the deed")::mismatches));

  private Lesson18() {}
}
