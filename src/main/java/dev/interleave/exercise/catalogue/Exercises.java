package dev.interleave.exercise.catalogue;

import dev.interleave.exercise.Exercise;
import dev.interleave.exercise.lesson00.Lesson00;
import dev.interleave.exercise.lesson01.Lesson01;
import dev.interleave.exercise.lesson02.Lesson02;
import dev.interleave.exercise.lesson03.Lesson03;
import dev.interleave.exercise.lesson04.Lesson04;
import dev.interleave.exercise.lesson05.Lesson05;
import dev.interleave.exercise.lesson06.Lesson06;
import dev.interleave.exercise.lesson07.Lesson07;
import dev.interleave.exercise.lesson08.Lesson08;
import dev.interleave.exercise.lesson09.Lesson09;
import dev.interleave.exercise.lesson10.Lesson10;
import dev.interleave.exercise.lesson11.Lesson11;
import dev.interleave.exercise.lesson12.Lesson12;
import dev.interleave.exercise.lesson13.Lesson13;
import dev.interleave.exercise.lesson14.Lesson14;
import dev.interleave.exercise.lesson15.Lesson15;
import dev.interleave.exercise.lesson16.Lesson16;
import dev.interleave.exercise.lesson17.Lesson17;
import dev.interleave.exercise.lesson18.Lesson18;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every exercise of the lessons, by its id. */
public final class Exercises {
  private static final Map<String, Exercise<?>> ALL = byId();

  private Exercises() {}

  private static Map<String, Exercise<?>> byId() {
    var all = new LinkedHashMap<String, Exercise<?>>();
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
            Lesson15.EXERCISES,
            Lesson16.EXERCISES,
            Lesson17.EXERCISES,
            Lesson18.EXERCISES)
        .flatMap(List::stream)
        .forEach(exercise -> all.put(exercise.id(), exercise));
    return all;
  }

  /** Every exercise, in the order of the lessons. */
  public static List<Exercise<?>> all() {
    return List.copyOf(ALL.values());
  }

  /**
   * The exercise with this id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Exercise<?> find(String id) {
    var exercise = ALL.get(id);
    if (exercise == null)
      throw new IllegalArgumentException(
          "There is no exercise \"%s\". There are %s."
              .formatted(id, String.join(", ", ALL.keySet())));
    return exercise;
  }
}
