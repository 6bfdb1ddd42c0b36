package dev.interleave.exercise.lesson12;

import dev.interleave.exercise.Answer;
import dev.interleave.exercise.Exercise;
import dev.interleave.exercise.WordQuiz;
import dev.interleave.exercise.WordQuiz.Case;
import java.util.List;

/** Virtual threads. */
public final class Lesson12 {
  private static final List<Case> JOBS =
      List.of(
          new Case("job 1", "virtual", "what does a page that is on its way need of your cores?"),
          new Case("job 2", "pool", "a picture is computed: how many can be computed at once?"),
          new Case("job 3", "limited", "how many questions does the database take at a time?"),
          new Case("job 4", "pool", "who is held while a file keeps its reader waiting?"),
          new Case("job 5", "virtual", "what does a reminder do for most of its life?"),
          new Case("job 6", "limited", "what did the gate do with number fifty-one?"));

  /** Its exercises, in their order. */
  public static final List<Exercise<?>> EXERCISES =
      List.of(
          Exercise.of(
              "12.1",
              "Choose for six jobs: virtual, limited or pool.",
              Answer.WORDS,
              words -> WordQuiz.mismatches(words, JOBS)),
          Exercise.onRun(
              "12.2",
              "Run 10,000 tasks on virtual threads, at most fifty at any moment.",
              run ->
                  run.eachTaskOnce(10_000)
                      .noneFailed("the gate turns away whoever is number fifty-one")
                      .workers(10_000, "start a virtual thread for each task")
                      .overlapAtMost(50, "let each thread have a permit while it runs its task")
                      .overlapAtLeast(40, "fifty permits are fifty tasks at once")));

  private Lesson12() {}
}
