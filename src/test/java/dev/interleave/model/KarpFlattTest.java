package dev.interleave.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Figures from M. J. Quinn, "Parallel Programming in C with MPI and OpenMP", section 7.6. */
class KarpFlattTest {

  @Test
  void aConstantShareMeansSerialCode() {
    var metric =
        KarpFlatt.of(Map.of(2, 1.82, 3, 2.50, 4, 3.08, 5, 3.57, 6, 4.00, 7, 4.38, 8, 4.71));
    for (double serial : metric.serials()) assertEquals(0.1, serial, 0.0015);
  }

  @Test
  void aGrowingShareMeansGrowingOverhead() {
    var metric =
        KarpFlatt.of(Map.of(2, 1.87, 3, 2.61, 4, 3.23, 5, 3.73, 6, 4.14, 7, 4.46, 8, 4.71));
    double expected = 0.070;
    for (double serial : metric.serials()) {
      assertEquals(expected, serial, 0.0015);
      expected += 0.005;
    }
  }

  @Test
  void itInvertsAmdahlsLaw() {
    assertEquals(0.07, KarpFlatt.serial(16, new Amdahl(0.07).speedup(16)), 1e-12);
  }

  @Test
  void aSpeedupAboveTheWorkerCountGivesANegativeShare() {
    assertTrue(KarpFlatt.serial(2, 2.2) < 0);
  }

  @Test
  void printsInOneLine() {
    assertEquals(
        "Karp-Flatt serial share: 9.89 % at 2, 9.96 % at 4 workers",
        KarpFlatt.of(Map.of(1, 1, 2, 1.82, 4, 3.08)).toString());
  }

  @Test
  void oneWorkerSaysNothing() {
    assertThrows(IllegalArgumentException.class, () -> KarpFlatt.serial(1, 1));
    assertThrows(IllegalArgumentException.class, () -> KarpFlatt.serial(2, 0));
    assertThrows(IllegalArgumentException.class, () -> KarpFlatt.serial(2, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> new KarpFlatt(List.of()));
  }
}
