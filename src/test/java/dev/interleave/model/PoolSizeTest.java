package dev.interleave.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PoolSizeTest {

  @Test
  void eightCoresAndNineTenthsOfWaitingWantEightyThreads() {
    assertEquals(80, PoolSize.of(8, 0.9, 0.1).threads());
    assertEquals("8 cores × 1 × (1 + 900 / 100) = 80 threads", "" + PoolSize.of(8, 900, 100));
  }

  @Test
  void utilisationLeavesRoomForOthers() {
    assertEquals(40, PoolSize.of(8, 0.9, 0.1).withUtilisation(0.5).threads());
    assertEquals(1, PoolSize.of(1, 0, 5).withUtilisation(0.1).threads());
  }

  @Test
  void pureComputingWantsTheCoresAndPrintsThePlusOne() {
    var cpu = PoolSize.of(4, 0, 10);
    assertEquals(4, cpu.threads());
    assertTrue(cpu.toString().endsWith("plus one to fill in for a page fault"), cpu.toString());
  }

  @Test
  void theFarEndHasTheLastWord() {
    var limited = PoolSize.of(8, 900, 100).withLimit(20);
    assertEquals(20, limited.threads());
    assertEquals(
        "8 cores × 1 × (1 + 900 / 100) = 80 threads, but the far end serves 20 at once",
        limited.toString());
  }

  @Test
  void speedupRisesToTheKneeAndStaysThere() {
    var law = PoolSize.of(2, 9, 1);
    assertEquals(1, law.speedup(1));
    assertEquals(13, law.speedup(13));
    assertEquals(20, law.speedup(20));
    assertEquals(20, law.speedup(200));
  }

  @Test
  void fitReadsTheRatioFromThePlateau() {
    var fit = PoolSize.fit(2, Map.of(1, 1, 4, 4, 10, 10, 40, 20.4, 80, 19.6));
    assertEquals(9, fit.law().waiting() / fit.law().computing(), 0.05);
    assertEquals(20, fit.law().threads());
    assertEquals(0.0126, fit.misfit(), 0.0005);
  }

  @Test
  void aPlateauBelowTheCoresIsAUtilisation() {
    var fit = PoolSize.fit(8, Map.of(1, 1, 2, 2, 4, 3, 8, 3));
    assertEquals(3.0 / 8, fit.law().utilisation(), 1e-12);
    assertEquals(0, fit.law().waiting());
  }

  @Test
  void withoutAPlateauTheKneeIsTheMostThreadsTried() {
    assertEquals(8, PoolSize.fit(2, Map.of(1, 1, 8, 8)).law().knee(), 1e-12);
  }

  @Test
  void badInputIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> PoolSize.fit(2, Map.of(1, 1)));
    assertThrows(IllegalArgumentException.class, () -> PoolSize.of(0, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> PoolSize.of(2, -1, 1));
    assertThrows(IllegalArgumentException.class, () -> PoolSize.of(2, 1, 0));
    assertThrows(IllegalArgumentException.class, () -> PoolSize.of(2, Double.NaN, 1));
    assertThrows(IllegalArgumentException.class, () -> PoolSize.of(2, 1, 1).withLimit(0));
    assertThrows(IllegalArgumentException.class, () -> PoolSize.of(2, 1, 1).withUtilisation(0));
    assertThrows(IllegalArgumentException.class, () -> PoolSize.of(2, 1, 1).withUtilisation(80));
  }
}
