package dev.interleave.exercise.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.exercise.Verdict;
import dev.interleave.model.Amdahl;
import dev.interleave.model.KarpFlatt;
import dev.interleave.model.Sizing;
import dev.interleave.schedule.Schedule;
import dev.interleave.schedule.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
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
  void whatThreadsCostIsToldApart() {
    var exercise = Exercises.find("5.1");
    var right = List.of("creation", "cache", "none", "turns", "creation", "turns");
    assertTrue(exercise.check(right).passed());
    assertTrue(
        exercise
            .check(List.of("Creation", " cache", "none", "turns", "creation", "turns "))
            .passed());
    var untouched = exercise.check(List.of("?", "?", "?", "?", "?", "?"));
    var was = untouched.mismatches().getFirst().was();
    assertEquals("another word, or none, for A, B, C, D, E, F", was);
    assertEquals(1, untouched.mismatches().size());
    assertFact(
        exercise.check(List.of("turns", "cache", "none", "turns", "creation", "turns")),
        "\"turns\"");
    assertFact(exercise.check(List.of("creation")), "1 words");
  }

  @Test
  void eightThreadsDoAThousandTasks() {
    var exercise = Exercises.find("5.2");
    assertTrue(exercise.check(inBatches(1_000, 8)).passed());
    assertFact(exercise.check(inBatches(1_000, 1_000)), "1000 of them");
    assertFact(exercise.check(inBatches(1_000, 1)), "1 of them");
    assertFact(exercise.check(inBatches(8, 8)), "992 never ran");
  }

  @Test
  void aTenthIsSerial() {
    var exercise = Exercises.find("6.1");
    assertTrue(exercise.check(0.1).passed());
    assertTrue(exercise.check(KarpFlatt.serial(16, 6.38)).passed());
    assertTrue(
        exercise
            .check(Amdahl.fit(Map.of(2, 1.83, 4, 3.05, 8, 4.74, 16, 6.38)).law().serial())
            .passed());
    assertFact(exercise.check(0.5), "1.88");
    assertFact(exercise.check(0.0), "16.00");
    assertFact(exercise.check(10), "10");
  }

  @Test
  void theFewestThreadsThatAreEnough() {
    var exercise = Exercises.find("6.2");
    Function<SortedMap<Integer, Double>, Integer> first =
        speedups -> {
          double best = Collections.max(speedups.values());
          for (int n : speedups.keySet()) if (speedups.get(n) >= 0.95 * best) return n;
          return 0;
        };
    assertTrue(exercise.check(first).passed());
    Function<SortedMap<Integer, Double>, Integer> most = SortedMap::lastKey;
    assertFact(exercise.check(most), "64 of");
    Function<SortedMap<Integer, Double>, Integer> best =
        s -> Collections.max(s.entrySet(), Map.Entry.comparingByValue()).getKey();
    assertFact(exercise.check(best), "32 of");
    Function<SortedMap<Integer, Double>, Integer> cores = s -> 8;
    assertFact(exercise.check(cores), "8 of");
    Function<SortedMap<Integer, Double>, Integer> wrong = s -> s.get(3).intValue();
    assertFact(exercise.check(wrong), "it threw");
    Function<SortedMap<Integer, Double>, Integer> endless =
        s -> {
          while (!Thread.currentThread().isInterrupted()) Thread.onSpinWait();
          return 2;
        };
    assertFact(exercise.check(endless), "still running after 5 seconds");
  }

  @Test
  void theFormulaForAPool() {
    var exercise = Exercises.find("7.1");
    assertTrue(exercise.check((Sizing) (cores, u, w, c) -> cores * u * (1 + w / c)).passed());
    assertTrue(
        exercise.check((Sizing) (cores, u, w, c) -> Math.round(cores * u * (1 + w / c))).passed());
    assertFact(exercise.check((Sizing) (cores, u, w, c) -> cores), "8.0");
    assertFact(exercise.check((Sizing) (cores, u, w, c) -> cores * u * w / c), "72.0");
    assertFact(exercise.check((Sizing) (cores, u, w, c) -> cores * (1 + w / c)), "8.0");
    assertFact(exercise.check((Sizing) (cores, u, w, c) -> 1 / (cores / 99)), "it threw");
  }

  @Test
  void noMoreThanTheServerAdmits() {
    var exercise = Exercises.find("7.2");
    assertTrue(exercise.check(inBatches(80, 8)).passed());
    assertFact(exercise.check(inBatches(80, 40)), "40 at the same time");
    assertFact(exercise.check(inBatches(80, 1)), "never more than 1");
    var spans = new ArrayList<>(inBatches(79, 8).spans());
    spans.add(new Span(79, "worker-7", 90, 90, 100, true));
    assertFact(exercise.check(Schedule.of(0, spans)), "1 failed");
  }

  @Test
  void theHonestNumberIsTheMiddleOne() {
    Function<List<Double>, Double> first = List::getFirst;
    Function<List<Double>, Double> mean =
        times -> times.stream().mapToDouble(t -> t).average().orElseThrow();
    Function<List<Double>, Double> best = Collections::min;
    Function<List<Double>, Double> unsorted = times -> times.get(times.size() / 2);
    Function<List<Double>, Double> middle =
        times -> times.stream().sorted().toList().get(times.size() / 2);
    var exercise = Exercises.find("0.1");
    assertTrue(exercise.check(middle).passed());
    for (var wrong : List.of(first, mean, best, unsorted)) assertFact(exercise.check(wrong), ".");
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
        verdict.mismatches().stream().anyMatch(fact -> fact.was().contains(was)),
        verdict.toString());
  }
}
