package dev.interleave.exercise.lesson15;

import dev.interleave.exercise.Answer;
import dev.interleave.exercise.EveryOrder;
import dev.interleave.exercise.Exercise;
import dev.interleave.exercise.WordQuiz;
import dev.interleave.exercise.WordQuiz.Case;
import java.util.List;

/** Seen or not seen. */
public final class Lesson15 {
  private static final List<Case> SHARED =
      List.of(
          new Case("A", "final", "can anybody change a record?"),
          new Case("B", "volatile", "which word makes each look at the flag a real one?"),
          new Case("C", "lock", "what does a synchronized method take before it begins?"),
          new Case("D", "confined", "how many threads can reach one of these lists?"),
          new Case("E", "nothing", "how often did Bob look at the plain board?"),
          new Case("F", "nothing", "++ is two steps: can another one come between them?"));

  /** Its exercises, in their order. */
  public static final List<Exercise<?>> EXERCISES =
      List.of(
          Exercise.of(
              "15.1",
              "Send a letter and its answer without a data race.",
              Answer.ORDERS,
              new EveryOrder(2, "leave the steps of the two threads as they are")::mismatches),
          Exercise.of(
              "15.2",
              "Say what keeps six shared things right.",
              Answer.WORDS,
              words -> WordQuiz.mismatches(words, SHARED)));

  private Lesson15() {}
}
