package dev.interleave.exercise;

import dev.interleave.schedule.Schedule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One exercise.
 *
 * @param id lesson and number, such as {@code 8.1}
 * @param task what is asked, in a sentence
 * @param answer what kind of value {@code check} wants
 * @param mismatches finds what is not yet as asked
 * @param pictures schedules to look at, by title; none for most exercises
 * @param beside sets an answer that a schedule shows beside one that passes
 * @param <A> what the check looks at
 */
public record Exercise<A>(
    String id,
    String task,
    Answer<A> answer,
    Function<A, List<Mismatch>> mismatches,
    Map<String, Schedule> pictures,
    Function<A, Optional<SideBySide>> beside) {

  /** An exercise without pictures, whose answers no schedule shows. */
  public static <A> Exercise<A> of(
      String id, String task, Answer<A> answer, Function<A, List<Mismatch>> mismatches) {
    return new Exercise<>(id, task, answer, mismatches, Map.of(), given -> Optional.empty());
  }

  /** An exercise that looks at a run. */
  public static Exercise<Schedule> onRun(
      String id, String task, Function<Expect, Expect> expectations) {
    return of(id, task, Answer.RUN, Expect.schedule(expectations));
  }

  /** The same, with schedules to look at, by title. */
  public Exercise<A> showing(Map<String, Schedule> schedules) {
    return new Exercise<>(id, task, answer, mismatches, schedules, beside);
  }

  /** The same, where an answer that is not as asked is shown beside one that is. */
  public Exercise<A> beside(Function<A, Optional<SideBySide>> sides) {
    return new Exercise<>(id, task, answer, mismatches, pictures, sides);
  }

  /**
   * Looks at an answer.
   *
   * @throws IllegalArgumentException if it is not the kind of answer that is asked for
   */
  public Verdict check(Object given) {
    var read = answer.read(id, given);
    var missed = mismatches.apply(read);
    return new Verdict(id, missed, missed.isEmpty() ? Optional.empty() : beside.apply(read));
  }
}
