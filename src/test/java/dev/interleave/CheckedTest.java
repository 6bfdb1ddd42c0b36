package dev.interleave;

import static dev.interleave.Lab.check;
import static dev.interleave.Lab.workload;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.exercise.Answer;
import dev.interleave.exercise.Exercise;
import dev.interleave.exercise.SideBySide;
import dev.interleave.exercise.catalogue.Exercises;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A wrong answer in the timeline, above one that passes. */
class CheckedTest {
  private static final Strategy ALONE = tasks -> tasks.forEach(Task::run);

  @Test
  void aRunThatIsNotAsAskedIsShownAboveOneThatIs() {
    var checked = check("1.2", workload("five", 5, i -> {}).run("alone", ALONE));
    assertFalse(checked.passed());
    assertTrue(checked.html().contains("at some moment 5 tasks under way"));
    int yours = checked.html().indexOf(">yours");
    int right = checked.html().indexOf(">one that passes, simulated");
    assertTrue(0 < yours && yours < right, checked.html());
    assertTrue(checked.toString().startsWith("1.2 not yet"), checked.toString());
  }

  @Test
  void aPlanThatIsNotCompleteHasNoPicture() {
    var checked = check("9.2", List.of(List.of(1), List.of(2), List.of(3), List.of(4)));
    assertFalse(checked.html().contains("<svg"));
    assertTrue(checked.html().contains("in none"));
  }

  @Test
  void anAnswerThatPassesNeedsNoPicture() {
    var html = check("10.3", 50).html();
    assertTrue(html.contains("10.3 passed"), html);
    assertFalse(html.contains("<svg"), html);
  }

  static Stream<Exercise<?>> onRuns() {
    return Exercises.all().stream().filter(e -> e.answer() == Answer.RUN);
  }

  @ParameterizedTest
  @MethodSource("onRuns")
  void whatIsShownAsRightPassesItsOwnCheck(Exercise<?> exercise) {
    var wrong = workload("one", 1, i -> {}).run("alone", ALONE).schedule();
    var beside = exercise.check(wrong).beside();
    beside.map(SideBySide::right).ifPresent(right -> assertTrue(exercise.check(right).passed()));
    // Ten thousand rows show nothing.
    assertEquals(!exercise.id().equals("12.2"), beside.isPresent(), exercise.id());
  }

  @Test
  void aWrongPlanIsShownAsItWouldRun() {
    var cyclic = Stream.of(0, 1, 2, 3).map(w -> List.of(w, w + 4, w + 8, w + 12)).toList();
    var beside = Exercises.find("9.2").check(cyclic).beside().orElseThrow();
    assertEquals(280, beside.yours().makespan().ms());
    assertTrue(beside.right().makespan().ms() <= 210);
  }
}
