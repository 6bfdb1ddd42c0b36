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
  }

  @Test
  void allThatIsWrongIsAnsweredOnce() {
    var untouched = Exercises.find("1.1").check(List.of("?", "?", "?", "?", "?", "?")).mismatches();
    assertEquals(1, untouched.size());
    assertEquals("another word, or none, for A, B, C, D, E, F", untouched.getFirst().was());
    var parallel = List.of("parallel", "parallel", "parallel", "parallel", "parallel", "parallel");
    var wrong = Exercises.find("1.1").check(parallel).mismatches();
    assertEquals(1, wrong.size());
    assertEquals("\"parallel\"; 2 of 6 words are right", wrong.getFirst().was());
    assertTrue(wrong.getFirst().advice().contains("over A"), wrong.getFirst().advice());
    assertWas("1.1", List.of("neither"), "1 words");
  }
}
