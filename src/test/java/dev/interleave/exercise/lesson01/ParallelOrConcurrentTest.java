package dev.interleave.exercise.lesson01;

import static dev.interleave.exercise.lesson02.Lesson02Test.assertWas;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.exercise.catalogue.Exercises;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParallelOrConcurrentTest {
  @Test
  void theSixPicturesShowTwoOfEachKind() {
    var words = ParallelOrConcurrent.ALL.values().stream().map(ParallelOrConcurrent::word).toList();
    assertEquals(
        List.of("neither", "concurrent", "parallel", "concurrent", "neither", "parallel"), words);
    assertTrue(Exercises.find("1.1").check(words).passed());
    var verdict = Exercises.find("1.1").check(List.of("parallel", "", "", "", "", ""));
    assertEquals(6, verdict.mismatches().size());
    assertWas("1.1", List.of("neither"), "1 words");
  }
}
