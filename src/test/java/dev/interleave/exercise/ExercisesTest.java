package dev.interleave.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.schedule.Schedule;
import dev.interleave.schedule.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExercisesTest {
  /** {@code tasks} tasks of 10 units, {@code atOnce} at a time. */
  private static Schedule inBatches(int tasks, int atOnce) {
    var spans = new ArrayList<Span>();
    for (int i = 0; i < tasks; i++) {
      int batch = i / atOnce;
      spans.add(Span.of(i, "worker-" + i % atOnce, 10 * batch, 10 * batch + 10));
    }
    return Schedule.of(0, spans);
  }

  @Test
  void tenFilesAtATimePassAndEverythingElseIsAFact() {
    var exercise = Exercises.find("8.1");
    assertTrue(exercise.check(inBatches(100, 10)).passed());
    assertFact(exercise.check(inBatches(100, 100)), "100 at the same time");
    assertFact(exercise.check(inBatches(100, 1)), "never more than 1");
    assertFact(exercise.check(inBatches(99, 10)), "1 never ran");
  }

  @Test
  void fiveDownloadsMustOverlap() {
    assertTrue(Exercises.find("1.2").check(inBatches(5, 5)).passed());
    assertFact(Exercises.find("1.2").check(inBatches(5, 1)), "never more than 1");
  }

  @Test
  void aTaskThatRanTwiceIsAFact() {
    var spans = new ArrayList<>(inBatches(100, 10).spans());
    spans.add(Span.of(0, "worker-0", 500, 510));
    assertFact(Exercises.find("8.1").check(Schedule.of(0, spans)), "1 tasks ran more than once");
  }

  @Test
  void theSixPicturesShowTwoOfEachKind() {
    var words = SixPictures.ALL.values().stream().map(SixPictures::word).toList();
    assertEquals(
        List.of("neither", "concurrent", "parallel", "concurrent", "neither", "parallel"), words);
    assertTrue(Exercises.find("1.1").check(words).passed());
    var verdict = Exercises.find("1.1").check(List.of("parallel", "", "", "", "", ""));
    assertEquals(6, verdict.facts().size());
    assertFact(Exercises.find("1.1").check(List.of("neither")), "1 words");
  }

  @Test
  void theWrongKindOfAnswerIsExplained() {
    var thrown =
        assertThrows(IllegalArgumentException.class, () -> Exercises.find("8.1").check("ten"));
    assertTrue(thrown.getMessage().contains("wants a run"), thrown.getMessage());
    assertThrows(IllegalArgumentException.class, () -> Exercises.find("99.9"));
  }

  private static void assertFact(Verdict verdict, String was) {
    assertFalse(verdict.passed());
    assertTrue(
        verdict.facts().stream().anyMatch(fact -> fact.was().contains(was)), verdict.toString());
  }
}
