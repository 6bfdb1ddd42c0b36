package dev.interleave.exercise.lesson05;

import dev.interleave.exercise.Answer;
import dev.interleave.exercise.Exercise;
import dev.interleave.exercise.SideBySide;
import dev.interleave.exercise.WordQuiz;
import dev.interleave.exercise.WordQuiz.Case;
import dev.interleave.sim.Policy;
import java.util.List;

/** Why not thousands. */
public final class Lesson05 {
  private static final List<Case> CLUES =
      List.of(
          new Case("A", "creation", "what do the threads do that have nothing to do?"),
          new Case("B", "cache", "the numbers of threads are the same twice: what is not?"),
          new Case("C", "none", "compare the two times"),
          new Case("D", "turns", "all the work is done as early as before: what is late?"),
          new Case("E", "creation", "when does the thread of a request begin, and what is reused?"),
          new Case("F", "turns", "run delay is the time a thread is ready and has no core"));

  /** Its exercises, in their order. */
  public static final List<Exercise<?>> EXERCISES =
      List.of(
          Exercise.of(
              "5.1",
              "Say for each of six findings what its threads cost: creation, cache, turns or none.",
              Answer.WORDS,
              words -> WordQuiz.mismatches(words, CLUES)),
          Exercise.onRun(
                  "5.2",
                  "Do 1,000 small tasks with eight threads that are started once.",
                  run ->
                      run.eachTaskOnce(1_000)
                          .workers(8, "start eight threads in all, and let each take many tasks"))
              .beside(SideBySide.simulated(Policy.SHARED_QUEUE, 8, SideBySide.alike(1_000, 1))),
          Exercise.of(
              "5.3",
              "Ask the table of a simulated run who waited, when half was done, and what took longest.",
              Answer.NUMBERS,
              Morning::mismatches));

  private Lesson05() {}
}
