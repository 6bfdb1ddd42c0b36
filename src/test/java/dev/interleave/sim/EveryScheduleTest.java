package dev.interleave.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.schedule.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every policy, every input and every cost. */
class EveryScheduleTest {

  @Test
  void everyTaskRunsExactlyOnceAndForItsSize() {
    for (var policy : List.of(Policy.GUIDED, Policy.WORK_STEALING, Policy.CYCLIC))
      Case.forAll(c -> {
        var seen = new long[c.sizes().length];
        for (var span : c.run(policy).schedule().spans()) {
          seen[span.task()]++;
          assertEquals(c.sizes()[span.task()], span.duration().nanos());
        }
        for (long times : seen) assertEquals(1, times);
      });
  }

  @Test
  void noTaskIsLostOrRunTwiceWhateverItCosts() {
    Case.forAllPolicies(run -> {
      var spans = run.schedule().spans();
      var tasks = spans.stream().map(Span::task).collect(Collectors.toSet());
      assertEquals(spans.size(), tasks.size());
      assertTrue(tasks.stream().allMatch(task -> task >= 0 && task < spans.size()));
    });
  }

  @Test
  void noTwoTasksOverlapOnAWorker() {
    Case.forAllPolicies(run ->
        byWorker(run).values().stream()
            .flatMap(EveryScheduleTest::pairs)
            .forEach(pair -> assertTrue(pair[0].end() <= pair[1].start())));
  }

  @Test
  void nothingBeatsTheLowerBound() {
    Case.forAllPolicies(run -> {
      var schedule = run.schedule();
      var bound = schedule.lowerBound(schedule.workers().size());
      assertTrue(schedule.makespan().compareTo(bound) >= 0);
    });
  }

  @Test
  void costsAreTheWorkerTimeBeforeTasks() {
    Case.forAllPolicies(run -> {
      long gaps = 0;
      for (var spans : byWorker(run).values()) {
        gaps += spans.getFirst().start();
        gaps += pairs(spans).mapToLong(pair -> pair[1].start() - pair[0].end()).sum();
      }
      assertEquals(gaps, run.overhead().nanos());
    });
  }

  @Test
  void theSameInputGivesTheSameSchedule() {
    for (var policy : List.of(Policy.WORK_STEALING, Policy.LARGEST_FIRST))
      Case.forAll(c -> assertEquals(c.run(policy), c.run(policy)));
  }

  private static Map<String, List<Span>> byWorker(Simulation run) {
    return run.schedule().spans().stream()
        .sorted(Comparator.comparingLong(Span::start).thenComparingLong(Span::end))
        .collect(Collectors.groupingBy(Span::worker));
  }

  private static Stream<Span[]> pairs(List<Span> spans) {
    return IntStream.range(1, spans.size())
        .mapToObj(i -> new Span[] {spans.get(i - 1), spans.get(i)});
  }
}
