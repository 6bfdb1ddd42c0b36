package dev.interleave.exercise;

import dev.interleave.exercise.Exercise.Answer;
import dev.interleave.sim.Policy;
import java.util.List;

/** Concurrency and parallelism. */
final class Lesson01 {
  static final List<Exercise> EXERCISES =
      List.of(
          new Exercise(
              "1.1",
              "Say for each picture whether its tasks are neither, concurrent or parallel.",
              Answer.WORDS,
              SixPictures.ALL,
              SixPictures::facts),
          Exercise.onRun(
                  "1.2",
                  "Make five downloads overlap on one core.",
                  run ->
                      run.eachTaskOnce(5)
                          .overlapAtLeast(
                              5,
                              "give each download a thread of its own; a waiting thread needs no core"))
              .beside(Beside.simulated(Policy.SHARED_QUEUE, 5, Beside.alike(5, 100))));

  private Lesson01() {}
}
