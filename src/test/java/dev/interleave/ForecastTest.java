package dev.interleave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.machine.Facts;
import dev.interleave.machine.Machine;
import dev.interleave.schedule.Schedule;
import dev.interleave.schedule.Span;
import dev.interleave.schedule.Time;
import dev.interleave.sim.Policy;
import dev.interleave.sim.WhatIf;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a simulation of more workers says of itself, and what measured points add to it. */
class ForecastTest {
  private static final int MS = 1_000_000;
  private static final Machine MACHINE = new Machine(2, 0, 0, "", "", 1, 25, 2, null);

  /** Forty tasks that wait, on this many threads; {@code together} run at the same time. */
  private static Run run(int threads, int together) {
    var spans = new ArrayList<Span>();
    for (int i = 0; i < 40; i++) {
      long start = (long) (i / together) * 10 * MS;
      spans.add(Span.of(i, "thread-" + (1 + i % threads), start, start + 10 * MS));
    }
    var schedule = Schedule.of(0, spans);
    var facts = new Facts(Time.ofMillis(1), 2, OptionalLong.empty());
    return new Run("crate", threads + " threads", schedule, facts, MACHINE, List.of());
  }

  private static Scaling scaling(SortedMap<Integer, Run> runs) {
    var series = new TreeMap<Integer, Series>();
    runs.forEach((n, run) -> series.put(n, Series.of(run)));
    return new Scaling("crate", series);
  }

  private static Scaling behindALock() {
    return scaling(new TreeMap<>(Map.of(1, run(1, 1), 2, run(2, 1), 10, run(10, 1))));
  }

  private static Scaling apart() {
    return scaling(new TreeMap<>(Map.of(1, run(1, 1), 2, run(2, 2), 10, run(10, 10))));
  }

  @Test
  void aRunAloneSaysWhatItTakesForGranted() {
    var simulated = run(1, 1).whatIf(10);
    assertEquals(40, simulated.makespan().ms());
    assertTrue(simulated.label().endsWith("simulated on 10 workers"), simulated.label());
    assertTrue(simulated.toString().endsWith(WhatIf.ASSUMED), simulated.toString());
    assertTrue(simulated.timeline().html().contains(WhatIf.ASSUMED));
    assertTrue(!Lab.simulate("made", 2, Policy.CYCLIC, List.of(1, 2)).html().contains("assumes"));
  }

  @Test
  void tasksBehindOneLockGainNothingAndTheTwoLinesPart() {
    var forecast = behindALock().whatIf(40);
    assertEquals(1.0, forecast.serial().law().serial());
    assertEquals(List.of(1, 2, 10, 20, 40), List.copyOf(forecast.apart().keySet()));
    assertEquals(40.0, forecast.apart().get(40));
    var table = forecast.summary().data();
    assertEquals(1.0, table.row(4).getDouble("with a serial part"));
    assertEquals(40.0, table.row(4).getDouble("if tasks share nothing"));
    assertTrue(Double.isNaN(table.row(4).getDouble("measured speedup")));
    assertTrue(forecast.toString().contains("takes 100 % of the work to be serial"));
    assertTrue(forecast.html().contains(WhatIf.ASSUMED));
  }

  @Test
  void tasksThatShareNothingHaveOneLine() {
    var forecast = apart().whatIf(20);
    assertEquals(0.0, forecast.serial().law().serial());
    assertEquals(20.0, forecast.summary().data().row(3).getDouble("with a serial part"));
  }

  @Test
  void theChartHasBothLinesBeyondTheMeasuredPoints() {
    var table = behindALock().whatIf(40).chart().table().data();
    assertEquals(5, table.rowCount());
    assertTrue(Double.isNaN(table.row(4).getDouble("measured")));
    assertEquals(
        List.of("workers", "measured", "if tasks share nothing", "100 % serial, fitted"),
        table.columnNames());
  }

  @Test
  void aRejectedSpeedupIsNotFitted() {
    var impossible = new TreeMap<>(Map.of(1, run(1, 1), 2, run(2, 8), 4, run(4, 4)));
    assertEquals(List.of(1, 4), List.copyOf(scaling(impossible).whatIf(8).measured().keySet()));
  }

  @Test
  void aSweepWithoutOneThreadIsRefused() {
    var many = scaling(new TreeMap<>(Map.of(2, run(2, 2), 10, run(10, 10))));
    assertThrows(IllegalArgumentException.class, () -> many.whatIf(8));
    var alone = scaling(new TreeMap<>(Map.of(1, run(1, 1))));
    assertThrows(IllegalArgumentException.class, () -> alone.whatIf(8));
    assertThrows(IllegalArgumentException.class, () -> apart().whatIf(65));
  }
}
