package dev.interleave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.doubt.Caution;
import dev.interleave.machine.Facts;
import dev.interleave.machine.Machine;
import dev.interleave.schedule.Schedule;
import dev.interleave.schedule.Span;
import dev.interleave.schedule.Time;
import dev.interleave.show.table.ResultTable;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GainTest {
  private static final Machine MACHINE = new Machine(2, 0, 0, "", "", 1, 25, 2, null);

  /** A run on two cores of so many workers, each busy all the time. */
  private static Run run(String label, int workers, double ms, double cpuMs) {
    var spans =
        IntStream.range(0, workers)
            .mapToObj(i -> Span.of(i, "t" + i, 0, Time.ofMillis(ms).nanos()))
            .toList();
    var facts = new Facts(Time.ofMillis(cpuMs), 2, OptionalLong.of(7_000_000));
    return new Run("sums", label, Schedule.of(0, spans), facts, MACHINE, List.of());
  }

  @Test
  void aComputingRunGainsNoMoreThanThereAreCores() {
    var both = Lab.compare(run("cold", 1, 440, 440), run("pool of 4", 4, 100, 199));
    assertTrue(Double.isNaN(both.table().row(1).getDouble("speedup")));
    var rejected = both.cautions().getLast();
    assertEquals(
        "\"pool of 4\" came out 4.4 times as fast, with 4 workers on 2 cores; that speedup is"
            + " rejected.",
        rejected.seen());
  }

  private static final Run COLD = run("1 thread", 1, 440, 440);
  private static final Run POOL = run("4 threads", 4, 100, 199);

  private static Scaling sweep() {
    return new Scaling("sums", new TreeMap<>(Map.of(1, Series.of(COLD), 4, Series.of(POOL))));
  }

  @Test
  void whatTheTableRejectsIsRejectedByEveryWord() {
    assertTrue(Double.isNaN(POOL.speedupOver(COLD)));
    assertTrue(POOL.gainOver(COLD).isRejected());
    assertEquals(Map.of(1, 1.0), sweep().speedups());
    assertTrue(sweep().figures().get(4).isRejected());
    var guess = Lab.predict("speedup", 4).ofSpeedup();
    var said = guess.check(sweep()).sentence();
    assertTrue(said.contains("came out 4.4 times as fast"), said);
    assertEquals(said, guess.check(Lab.compare(COLD, POOL)).sentence());
    assertEquals(said, guess.check(POOL.gainOver(COLD)).sentence());
  }

  @Test
  void whatTheTableRejectsIsKeptAsRejected() {
    var guess = Lab.predict("speedup", 4).ofSpeedup();
    var kept = ResultMapping.of("06", sweep(), guess);
    assertTrue(kept.ways().get(1).rejected().contains("came out 4.4 times as fast"));
    assertTrue(Double.isNaN(kept.speedup(kept.ways().get(1))));
    assertNull(kept.guess().gap());
    assertEquals("4 threads", kept.guess().row());
    var shown = new Results(List.of(kept), "");
    assertTrue(shown.toString().contains("rejected"), shown.toString());
    assertEquals("", shown.table().stringColumn("rejected").get(0));
    assertFalse(shown.table().stringColumn("rejected").get(1).isEmpty());
  }

  @Test
  void aChartDrawsARejectedSpeedupAsRejected() {
    var chart = sweep().chart();
    assertEquals(1.0, chart.table().data().row(0).getDouble("measured"));
    assertTrue(chart.table().toString().contains("measured, rejected"), chart.toString());
    assertTrue(chart.caption().contains("hollow: rejected"), chart.caption());
  }

  @Test
  void oneCoreOfComputingGainsNothing() {
    var alone = onOneCore("alone", 1, 149, 149);
    var ten = onOneCore("ten", 10, 100, 100);
    assertTrue(ten.gainOver(alone).isRejected());
    assertFalse(onOneCore("ten", 10, 147, 149).gainOver(alone).isRejected());
  }

  private static Run onOneCore(String label, int workers, double ms, double cpuMs) {
    var run = run(label, workers, ms, cpuMs);
    var facts = new Facts(Time.ofMillis(cpuMs), 1, OptionalLong.empty());
    return new Run("sums", label, run.schedule(), facts, MACHINE, List.of());
  }

  @Test
  void waitsGainAsManyTimesAsThereAreWorkers() {
    var both = Lab.compare(run("alone", 1, 400, 2), run("pool of 4", 4, 101, 2));
    assertEquals(List.of(), both.cautions());
    assertTrue(Lab.compare(run("alone", 1, 400, 2), run("b", 4, 60, 2)).cautions().size() == 1);
  }

  @Test
  void aBaselineOfSeveralWorkersMayHaveBeenSlowForAReason() {
    var locked = run("one lock", 2, 370, 700);
    var alone = run("one thread", 1, 190, 190);
    assertFalse(new Gain(alone, locked).isImpossible());
  }

  @Test
  void efficiencyIsToldBesideOneWorkerOnly() {
    var one = Lab.compare(run("alone", 1, 400, 2), run("pool of 4", 4, 100, 2));
    assertTrue(one.summary().toString().contains("efficiency"));
    assertEquals(1.0, one.table().row(1).getDouble("efficiency"));
    var four = Lab.compare(run("pool of 4", 4, 100, 2), run("pool of 8", 8, 50, 2));
    assertFalse(four.summary().toString().contains("efficiency"), four.summary().toString());
    assertTrue(Double.isNaN(four.table().row(1).getDouble("efficiency")));
  }

  @Test
  void theWidestTableFitsOnALine() {
    var cold = run("a fixed pool of four", 4, 100_000, 2);
    var series =
        List.of(
            new Series("a fixed pool of four", List.of(), List.of(cold, cold), true),
            new Series("virtual threads", List.of(), List.of(cold, cold), true));
    var table = new Comparison(series).summary();
    assertTrue(table.width() <= ResultTable.WIDTH, table.toString());
    assertTrue(table.toString().contains("| MB from disk |"), table.toString());
    var lines = table.toString().lines().skip(1).filter(line -> !line.startsWith("-"));
    assertEquals(1, lines.map(line -> line.indexOf(" |")).distinct().count(), table.toString());
  }

  @Test
  void aCauseThatRunsShareIsToldOnce() {
    var cautions =
        IntStream.range(0, 5).mapToObj(i -> new Caution("Run " + i + ".", "Why.", "Do.")).toList();
    assertEquals(
        "\nCaution: Run 0.\n  Run 1.\n  Run 2.\n  And so in 2 more.\n  Why.\n  Do.",
        Cautions.text(cautions));
  }

  @Test
  void aPageShowsWhatWasSeenAndFoldsTheRest() {
    assertEquals(
        "<details><summary>⚠ 2 &lt; 3.</summary><p>Why. Do.</p></details>",
        Cautions.html(List.of(new Caution("2 < 3.", "Why.", "Do."))));
  }
}
