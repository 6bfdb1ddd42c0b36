package dev.interleave;

import static dev.interleave.Lab.threads;
import static dev.interleave.Lab.workload;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.machine.Facts;
import dev.interleave.model.PoolSize;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RoundsTest {
  private final AtomicInteger ran = new AtomicInteger();
  private final Workload work = workload("count", 3, i -> ran.incrementAndGet());
  private final Strategy alone = tasks -> tasks.forEach(Task::run);

  @Test
  void aComparisonKeepsEveryRunAndShowsTheMedian() {
    var both = work.rounds(3).cold().add("a", alone).add("b", alone).compare();
    assertEquals(18, ran.get());
    assertEquals(
        List.of("a (cold)", "b (cold)"), both.series().stream().map(Series::label).toList());
    var makespans = both.series().getFirst().makespans().stream().sorted().toList();
    assertEquals(makespans.get(1), both.baseline().makespan());
    assertEquals(3.0, both.summary().data().row(0).getDouble("rounds"));
    assertEquals(2, both.dots().table().data().columnCount() - 1);
  }

  @Test
  void aSweepInRoundsHasOnePointACount() {
    var scaling = work.rounds(2).cold().sweep(threads(1, 2), (n, tasks) -> alone.run(tasks));
    assertEquals(12, ran.get());
    assertEquals(2, scaling.series().get(2).runs().size());
  }

  @Test
  void everyChartOfASweepHasItsNumbersAsATable() {
    var scaling =
        workload("waits", 4, i -> Thread.sleep(2))
            .sweep(threads(1, 2), (n, tasks) -> alone.run(tasks));
    assertEquals(1.0, scaling.efficiency().table().data().row(0).getDouble("measured"));
    var rates = scaling.throughput(PoolSize.of(2, 9, 1)).table().data();
    assertEquals(2, rates.rowCount());
    double first = rates.row(0).getDouble("measured");
    assertEquals(first, rates.row(0).getDouble(2), first / 1e6);
  }

  @Test
  void howToWarmUpIsSaidFirst() {
    var rounds = work.rounds(2).add("a", alone);
    var thrown = assertThrows(IllegalStateException.class, rounds::cold);
    assertTrue(thrown.getMessage().contains("before the first add"));
  }

  @Test
  void cautionsNameEveryWayTheyApplyTo() {
    var waited = workload("wait", 1, i -> {}).run("hot", alone);
    var facts = new Facts(waited.makespan(), 1, OptionalLong.empty());
    var run = new Run("burn", "hot", waited.schedule(), facts, waited.machine(), List.of());
    var cautions = Lab.compare(run, run).cautions();
    assertEquals(1, cautions.stream().filter(c -> c.seen().contains("single run")).count());
  }
}
