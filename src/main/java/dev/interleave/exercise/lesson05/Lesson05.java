package dev.interleave.exercise.lesson05;

import dev.interleave.exercise.Answer;
import dev.interleave.exercise.Exercise;
import dev.interleave.exercise.Mismatch;
import dev.interleave.exercise.SideBySide;
import dev.interleave.exercise.WordQuiz.Case;
import dev.interleave.sim.Policy;
import java.util.ArrayList;
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
              Lesson05::clues),
          Exercise.onRun(
                  "5.2",
                  "Do 1,000 small tasks with eight threads that are started once.",
                  run ->
                      run.eachTaskOnce(1_000)
                          .workers(8, "start eight threads in all, and let each take many tasks"))
              .beside(SideBySide.simulated(Policy.SHARED_QUEUE, 8, SideBySide.alike(1_000, 1))));

  private static List<Mismatch> clues(List<String> words) {
    if (words.size() != CLUES.size())
      return List.of(
          new Mismatch(
              "%d words, one a finding, from A to F".formatted(CLUES.size()),
              words.size() + " words",
              "write creation, cache, turns or none for each"));
    var missed = new ArrayList<Mismatch>();
    for (int i = 0; i < CLUES.size(); i++) {
      var clue = CLUES.get(i);
      var said = words.get(i).strip().toLowerCase();
      if (!said.equals(clue.word()))
        missed.add(
            new Mismatch(
                clue.name() + ": what the finding is evidence of",
                "you said \"" + said + "\"",
                clue.hint()));
    }
    return missed;
  }

  private Lesson05() {}
}
