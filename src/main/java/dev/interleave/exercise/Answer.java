package dev.interleave.exercise;

import dev.interleave.explore.Exploration;
import dev.interleave.model.Sizing;
import dev.interleave.schedule.Schedule;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;

/**
 * A kind of answer: what {@code check} wants to be given, and how it reads it.
 *
 * @param <A> what the exercise's own check looks at
 */
public final class Answer<A> {
  /** A run, looked at through its schedule. */
  public static final Answer<Schedule> RUN =
      of(Schedule.class, "a run: check(\"%s\", mine), where mine is what jobs.run(...) returned");

  /** Words, one a picture or a step. */
  public static final Answer<List<String>> WORDS =
      list(
          "a list of words: check(\"%s\", List.of(\"...\", \"...\"))",
          words -> words.stream().map(String::valueOf).toList());

  /** A number. */
  public static final Answer<Number> NUMBER = of(Number.class, "a number: check(\"%s\", 12)");

  /** Numbers, one a case; what is none is told to the learner by the check. */
  public static final Answer<List<?>> NUMBERS =
      list("a list of numbers: check(\"%s\", List.of(1, 2))", numbers -> numbers);

  /** Who does what, decided before the run: the task numbers of each worker. */
  public static final Answer<List<List<?>>> PLAN =
      list(
          "a list of task numbers for each worker: check(\"%s\", plan)",
          hands -> hands.stream().<List<?>>map(Answer::hand).toList());

  /** A count made by several threads, to be tried with other numbers of them. */
  public static final Answer<IntBinaryOperator> COUNTER =
      of(
          IntBinaryOperator.class,
          "a counter: check(\"%s\", mine), where mine is an IntBinaryOperator such as"
              + " (threads, times) -> { ... }");

  /** The text of a program for a process of its own. */
  public static final Answer<String> PROGRAM =
      of(String.class, "the text of a program: check(\"%s\", mine), where mine is a String");

  /** Threads whose every order is explored. */
  public static final Answer<Exploration<?>> ORDERS =
      new Answer<>(
          "orders: check(\"%s\", explore(...).thread(...))",
          given -> given instanceof Exploration<?> orders ? Optional.of(orders) : Optional.empty());

  /** A rule for the size of a pool, to be called by the check. */
  public static final Answer<Sizing> SIZING =
      of(Sizing.class, "a rule: Sizing mine = (cores, u, w, c) -> ...; check(\"%s\", mine)");

  private final String wanted;
  private final Function<Object, Optional<A>> reader;

  private Answer(String wanted, Function<Object, Optional<A>> reader) {
    this.wanted = wanted;
    this.reader = reader;
  }

  private static <A> Answer<A> of(Class<A> type, String wanted) {
    return new Answer<>(
        wanted, given -> Optional.ofNullable(given).filter(type::isInstance).map(type::cast));
  }

  private static <A> Answer<A> list(String wanted, Function<List<?>, A> reader) {
    return new Answer<>(
        wanted,
        given ->
            given instanceof List<?> list ? Optional.of(reader.apply(list)) : Optional.empty());
  }

  private static List<?> hand(Object given) {
    return given instanceof List<?> hand ? hand : List.of();
  }

  /**
   * A function, to be tried on other cases than those of the lesson. The cell declares what it
   * takes and returns; one that does not fit throws when it is tried, under a {@link GuardedCheck}.
   */
  @SuppressWarnings("unchecked")
  public static <T, R> Answer<Function<T, R>> function() {
    return new Answer<>(
        "a function: check(\"%s\", mine), where mine is a Function<..., ...>",
        given ->
            given instanceof Function<?, ?> function
                ? Optional.of((Function<T, R>) function)
                : Optional.empty());
  }

  /**
   * What was given, as the check wants it.
   *
   * @param id the exercise that asks
   * @throws IllegalArgumentException if it is another kind of answer
   */
  A read(String id, Object given) {
    return reader
        .apply(given)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "Exercise %s wants %s. It was given %s."
                    .formatted(id, wanted.formatted(id), kind(given))));
  }

  private static String kind(Object given) {
    return given == null
        ? "null: the run that was to make it has not come to its end"
        : "a value of type " + given.getClass().getSimpleName();
  }
}
