package dev.interleave.exercise;

import dev.interleave.explore.Exploration;
import dev.interleave.model.Sizing;
import dev.interleave.schedule.Schedule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;

/**
 * One exercise.
 *
 * @param id lesson and number, such as {@code 8.1}
 * @param task what is asked, in a sentence
 * @param answer what kind of value {@code check} wants
 * @param pictures schedules to look at, by title; none for most exercises
 * @param facts finds what is not yet as asked
 * @param beside sets an answer that is a schedule beside one that passes
 */
public record Exercise(
    String id,
    String task,
    Answer answer,
    Map<String, Schedule> pictures,
    Function<Object, List<Fact>> facts,
    Function<Object, Optional<Beside>> beside) {

  /** The kinds of answers that exercises ask for. */
  public enum Answer {
    /** A run, looked at through its schedule. */
    RUN(Schedule.class, "a run: check(\"%s\", mine), where mine is what jobs.run(...) returned"),
    /** Words, one a picture or a step. */
    WORDS(List.class, "a list of words: check(\"%s\", List.of(\"...\", \"...\"))"),
    /** A number. */
    NUMBER(Number.class, "a number: check(\"%s\", 12)"),
    /** Numbers, one a case. */
    NUMBERS(List.class, "a list of numbers: check(\"%s\", List.of(1, 2))"),
    /** Who does what, decided before the run. */
    PLAN(List.class, "a list of task numbers for each worker: check(\"%s\", plan)"),
    /** A count made by several threads, to be tried with other numbers of them. */
    COUNTER(
        IntBinaryOperator.class,
        "a counter: check(\"%s\", mine), where mine is an IntBinaryOperator such as"
            + " (threads, times) -> { ... }"),
    /** A function, to be tried on other cases than those of the lesson. */
    FUNCTION(Function.class, "a function: check(\"%s\", mine), where mine is a Function<..., ...>"),
    /** The text of a program for a process of its own. */
    PROGRAM(String.class, "the text of a program: check(\"%s\", mine), where mine is a String"),
    /** Threads whose every order is explored. */
    ORDERS(Exploration.class, "orders: check(\"%s\", explore(...).thread(...))"),
    /** A rule for the size of a pool, to be called by the check. */
    SIZING(Sizing.class, "a rule: Sizing mine = (cores, u, w, c) -> ...; check(\"%s\", mine)");

    private final Class<?> type;
    private final String wanted;

    Answer(Class<?> type, String wanted) {
      this.type = type;
      this.wanted = wanted;
    }
  }

  /** An exercise whose answers are no schedules. */
  Exercise(
      String id,
      String task,
      Answer answer,
      Map<String, Schedule> pictures,
      Function<Object, List<Fact>> facts) {
    this(id, task, answer, pictures, facts, Beside.nothing());
  }

  /** An exercise that looks at a run. */
  static Exercise onRun(String id, String task, Function<Expect, Expect> expectations) {
    return new Exercise(id, task, Answer.RUN, Map.of(), Expect.schedule(expectations));
  }

  /** The same, where a run that is not as asked is shown beside one that is. */
  Exercise beside(Function<Object, Optional<Beside>> sides) {
    return new Exercise(id, task, answer, pictures, facts, sides);
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
    var missed = facts.apply(given);
    return new Verdict(id, missed, missed.isEmpty() ? Optional.empty() : beside.apply(given));
  }

  private static String kind(Object given) {
    return given == null
        ? "null: the run that was to make it has not come to its end"
        : "a value of type " + given.getClass().getSimpleName();
  }
}
