package dev.interleave;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.schedule.Span;
import dev.interleave.schedule.Time;
import java.util.Collections;
import java.util.Comparator;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The boxes whose slow tasks a learner looks for in a table; a wait is never shorter than asked.
 */
class MysteryTest {
  private static final Time SLOW = Time.ofMillis(80);

  private static Run run(Workload mystery) {
    return mystery.run(
        "four threads",
        tasks -> {
          Collections.shuffle(tasks);
          try (var pool = Executors.newFixedThreadPool(4)) {
            tasks.forEach(pool::submit);
          }
        });
  }

  private static boolean isSlow(Span span) {
    return span.duration().compareTo(SLOW) >= 0;
  }

  @Test
  void inFItIsAlwaysTheSameTask() {
    var spans = run(Mystery.f()).schedule().spans();
    assertTrue(spans.stream().filter(span -> span.task() == 17).allMatch(MysteryTest::isSlow));
    assertTrue(spans.stream().anyMatch(span -> !isSlow(span)));
  }

  @Test
  void inGItIsTheFirstOfEachWorker() {
    var spans = run(Mystery.g()).schedule().spans();
    var firsts =
        spans.stream()
            .collect(
                Collectors.groupingBy(
                    Span::worker, Collectors.minBy(Comparator.comparingLong(Span::start))));
    assertTrue(firsts.values().stream().allMatch(first -> isSlow(first.orElseThrow())));
    assertTrue(spans.stream().anyMatch(span -> !isSlow(span)));
  }
}
