package dev.interleave.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.interleave.schedule.Time;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkSpanTest {
  private final Bounds bounds = new Bounds(1, Time.ofMillis(1_000), Time.ofMillis(20));

  @Test
  void fitFindsTheConstantThatMadeThePoints() {
    var made = new WorkSpan(bounds, 1.5);
    var fit = WorkSpan.fit(bounds, Map.of(1, 1, 4, made.speedup(4), 32, made.speedup(32)));
    assertEquals(1.5, fit.law().constant(), 1e-9);
    assertEquals(0, fit.misfit(), 1e-12);
    assertEquals("T1/P + 1.5 T∞", fit.law().name());
  }

  @Test
  void itIsTheTimeOfTheFormulaOverThatOfOneWorker() {
    double alone = 1_000 + 2 * 20;
    assertEquals(alone / (1_000 / 8.0 + 2 * 20), new WorkSpan(bounds, 2).speedup(8), 1e-12);
    assertEquals(1, new WorkSpan(bounds, 2).speedup(1), 1e-12);
  }

  @Test
  void badInputIsRefused() {
    var flat = new Bounds(1, Time.ofMillis(1), new Time(0));
    assertThrows(IllegalArgumentException.class, () -> new WorkSpan(bounds, -1));
    assertThrows(IllegalArgumentException.class, () -> WorkSpan.fit(flat, Map.of(2, 2)));
    assertThrows(IllegalArgumentException.class, () -> WorkSpan.fit(bounds, Map.of(1, 1)));
    assertThrows(IllegalArgumentException.class, () -> WorkSpan.fit(bounds, Map.of(2, 0.9)));
  }
}
