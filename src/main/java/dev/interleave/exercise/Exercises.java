package dev.interleave.exercise;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every exercise of the lessons, by its id. */
public final class Exercises {
  private static final Map<String, Exercise> ALL = byId();

  private Exercises() {}

  private static Map<String, Exercise> byId() {
    var all = new LinkedHashMap<String, Exercise>();
    Stream.of(
            Lesson00.EXERCISES,
            Lesson01.EXERCISES,
            Lesson02.EXERCISES,
            Lesson03.EXERCISES,
            Lesson04.EXERCISES,
            Lesson05.EXERCISES,
            Lesson06.EXERCISES,
            Lesson07.EXERCISES,
            Lesson08.EXERCISES,
            Lesson09.EXERCISES,
            Lesson10.EXERCISES,
            Lesson11.EXERCISES,
            Lesson12.EXERCISES,
            Lesson13.EXERCISES,
            Lesson14.EXERCISES,
            Lesson16.EXERCISES)
        .flatMap(List::stream)
        .forEach(exercise -> all.put(exercise.id(), exercise));
    return all;
  }

  /** Every exercise, in the order of the lessons. */
  public static List<Exercise> all() {
    return List.copyOf(ALL.values());
  }

  /**
   * The exercise with this id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Exercise find(String id) {
    var exercise = ALL.get(id);
    if (exercise == null)
      throw new IllegalArgumentException(
          "There is no exercise \"%s\". There are %s."
              .formatted(id, String.join(", ", ALL.keySet())));
    return exercise;
  }
}
