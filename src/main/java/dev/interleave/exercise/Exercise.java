package dev.interleave.exercise;

import dev.interleave.model.Sizing;
import dev.interleave.schedule.Schedule;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One exercise.
 *
 * @param id lesson and number, such as {@code 8.1}
 * @param task what is asked, in a sentence
 * @param answer what kind of value {@code check} wants
 * @param pictures schedules to look at, by title; none for most exercises
 * @param facts finds what is not yet as asked
 */
public record Exercise(
    String id,
    String task,
    Answer answer,
    Map<String, Schedule> pictures,
    Function<Object, List<Fact>> facts) {

  /** The kinds of answers that exercises ask for. */
  public enum Answer {
    /** A run, looked at through its schedule. */
    RUN(Schedule.class, "a run: check(\"%s\", mine), where mine is what jobs.run(...) returned"),
    /** Words, one a picture. */
    WORDS(List.class, "a list of words: check(\"%s\", List.of(\"...\", \"...\"))"),
    /** A number. */
    NUMBER(Number.class, "a number: check(\"%s\", 12)"),
    /** Who does what, decided before the run. */
    PLAN(List.class, "a list of task numbers for each worker: check(\"%s\", plan)"),
    /** Code to be called by the check. */
    FUNCTION(Function.class, "a function: check(\"%s\", mine)"),
    /** A rule for the size of a pool, to be called by the check. */
    SIZING(Sizing.class, "a rule: Sizing mine = (cores, u, w, c) -> ...; check(\"%s\", mine)");

    private final Class<?> type;
    private final String wanted;

    Answer(Class<?> type, String wanted) {
      this.type = type;
      this.wanted = wanted;
    }
  }

  /** An exercise that looks at a run. */
  static Exercise onRun(String id, String task, Function<Expect, Expect> expectations) {
    return new Exercise(id, task, Answer.RUN, Map.of(), Expect.schedule(expectations));
  }

  /**
   * Looks at an answer.
   *
   * @throws IllegalArgumentException if it is not the kind of answer that is asked for
   */
  public Verdict check(Object given) {
    if (!answer.type.isInstance(given))
      throw new IllegalArgumentException(
          "Exercise %s wants %s. It was given %s."
              .formatted(id, answer.wanted.formatted(id), kind(given)));
    return new Verdict(id, facts.apply(given));
  }

  private static String kind(Object given) {
    return given == null ? "null" : "a value of type " + given.getClass().getSimpleName();
  }
}
