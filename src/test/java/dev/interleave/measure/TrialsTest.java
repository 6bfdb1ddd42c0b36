package dev.interleave.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.live.ProgressScope;
import dev.interleave.live.ProgressText;
import dev.interleave.schedule.Time;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class TrialsTest {
  private final List<String> order = new ArrayList<>();

  private Trials<Long> trials(Warmup warmup) {
    return new Trials<>(Time::new, warmup);
  }

  private long ran(String way, long nanos) {
    order.add(way);
    return nanos;
  }

  @Test
  void everyRoundRunsEveryWayOnceAndNotAlwaysInTheSameOrder() throws Exception {
    var trials = trials(Warmup.NONE);
    for (var way : List.of("a", "b", "c")) trials.add(way, () -> ran(way, 10));
    var samples = trials.run(6);
    var rounds = new ArrayList<List<String>>();
    for (int i = 0; i < 18; i += 3) rounds.add(List.copyOf(order.subList(i, i + 3)));
    rounds.forEach(round -> assertEquals(List.of("a", "b", "c"), round.stream().sorted().toList()));
    assertNotEquals(1, rounds.stream().distinct().count());
    assertEquals(List.of("a", "b", "c"), samples.stream().map(Samples::label).toList());
    samples.forEach(way -> assertEquals(6, way.counted().size()));
  }

  @Test
  void withoutAWarmUpTheFirstExecutionCounts() throws Exception {
    var cold = trials(Warmup.NONE).add("a", () -> ran("a", 10)).run(2).getFirst();
    assertEquals(0, cold.warmup().size());
    assertEquals(2, order.size());
    assertTrue(cold.settled());
  }

  @Test
  void warmUpGoesOnUntilTheTimesHaveSettled() throws Exception {
    var times = List.of(900L, 500L, 300L, 200L, 150L, 120L, 110L, 105L, 102L);
    var trials = trials(Warmup.UNTIL_SETTLED);
    trials.add("a", () -> ran("a", order.size() < 9 ? times.get(order.size()) : 100L));
    var samples = trials.run(3).getFirst();
    assertTrue(samples.settled());
    assertTrue(samples.warmup().size() > 9, samples.warmup().toString());
    assertEquals(List.of(100L, 100L, 100L), samples.counted());
  }

  @Test
  void longTimesSettleWithTwoNeighbours() throws Exception {
    var samples = trials(Warmup.UNTIL_SETTLED).add("a", () -> ran("a", 3_000_000_000L)).run(1);
    assertEquals(2, samples.getFirst().warmup().size());
  }

  @Test
  void timesThatStillFallAreSaidToBeSo() throws Exception {
    var trials = trials(new Warmup(Duration.ofMillis(20)));
    trials.add(
        "a",
        () -> {
          Thread.sleep(5);
          return ran("a", 1_000_000L >> order.size());
        });
    assertFalse(trials.run(2).getFirst().settled());
  }

  @Test
  void countedTimesThatDoNotFallHaveSettledEvenIfTheWarmUpWasTooShortToTell() throws Exception {
    var trials = trials(new Warmup(Duration.ofNanos(1)));
    trials.add("alike", () -> ran("alike", 1_000 + order.size()));
    trials.add("apart", () -> ran("apart", order.size() % 4 < 2 ? 900 : 1_300));
    trials.add("falling", () -> ran("falling", 1_000_000 / order.size()));
    var settled = trials.run(3).stream().map(Samples::settled).toList();
    assertEquals(List.of(true, true, false), settled);
  }

  @Test
  void timesThatVaryByChanceHardlyEverCountAsFalling() {
    var luck = new Random(5).ints(0, 300).mapToObj(i -> new Time(1_000 + i)).iterator();
    int falling = 0;
    for (int i = 0; i < 1_000; i++) {
      var times = List.of(luck.next(), luck.next(), luck.next(), luck.next());
      var warmup = times.subList(0, 1);
      if (!Warmup.UNTIL_SETTLED.settled(warmup, times.subList(1, 4))) falling++;
    }
    assertTrue(falling < 50, falling + " of 1,000");
  }

  @Test
  void oneCountedTimeIsTooFewToTell() throws Exception {
    var trials = trials(new Warmup(Duration.ofNanos(1))).add("a", () -> ran("a", 1_000));
    assertFalse(trials.run(1).getFirst().settled());
  }

  @Test
  void whatIsLeftIsReckonedFromTheWarmUp() throws Exception {
    var left = new ArrayList<String>();
    var trials = trials(Warmup.UNTIL_SETTLED);
    trials.add(
        "a",
        () -> {
          left.add(ProgressText.of(ProgressScope.path()));
          return 2_000_000_000L;
        });
    trials.run(4);
    assertTrue(left.get(2).endsWith("about 8.00 s left"), left.toString());
    assertTrue(left.get(4).endsWith("about 4.00 s left"), left.toString());
  }

  @Test
  void nothingToMeasureIsExplained() {
    Function<Runnable, String> message =
        body -> assertThrows(IllegalArgumentException.class, body::run).getMessage();
    var empty = trials(Warmup.NONE);
    assertTrue(message.apply(() -> Sneaky.run(() -> empty.run(3))).contains("Add a way first"));
    var one = trials(Warmup.NONE).add("a", () -> 1L);
    assertTrue(message.apply(() -> Sneaky.run(() -> one.run(0))).startsWith("0 rounds"));
    assertTrue(message.apply(() -> one.add("a", () -> 1L)).contains("called \"a\""));
  }

  @Test
  void theMedianIsTheMiddleOne() {
    assertEquals(new Time(3), Time.median(List.of(new Time(9), new Time(3), new Time(1))));
    assertEquals(
        new Time(4), Time.median(List.of(new Time(9), new Time(3), new Time(5), new Time(1))));
    assertThrows(IllegalArgumentException.class, () -> Time.median(List.of()));
  }
}
