package dev.interleave.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmdahlTest {
  /** The fixed-size curve of Gustafson's 1988 article, figure 1. */
  @ParameterizedTest
  @CsvSource({"0, 1024", "0.01, 91", "0.02, 48", "0.04, 24"})
  void speedupOn1024Processors(double serial, double expected) {
    assertEquals(expected, new Amdahl(serial).speedup(1024), 0.5);
  }

  @Test
  void oneWorkerIsNeverFasterAndTheLimitIsOneOverTheSerialShare() {
    var law = new Amdahl(0.05);
    assertEquals(1, law.speedup(1), 1e-12);
    assertEquals(20, law.limit(), 1e-12);
    assertEquals(20, law.speedup(Double.POSITIVE_INFINITY), 1e-12);
    assertEquals(law.speedup(8) / 8, law.efficiency(8));
    assertEquals("Amdahl, 5 % serial: never more than 20 times", law.toString());
    assertEquals("Amdahl, 0 % serial: no limit", new Amdahl(0).toString());
  }

  @Test
  void fitFindsTheShareThatMadeThePoints() {
    var made = new Amdahl(0.1);
    var fit = Amdahl.fit(Map.of(1, 1, 2, made.speedup(2), 4, made.speedup(4), 8, made.speedup(8)));
    assertEquals(0.1, fit.law().serial(), 1e-12);
    assertEquals(0, fit.misfit(), 1e-12);
    assertEquals(4, fit.points().size());
  }

  @Test
  void aCollapseDoesNotFitAndTheMisfitSaysSo() {
    var fit = Amdahl.fit(Map.of(1, 1, 2, 1.9, 4, 1.2));
    assertTrue(fit.misfit() > 0.1, fit.toString());
    assertEquals(new Point(4, 1.2), fit.worst());
    assertTrue(fit.toString().contains("fitted to 3 points: misfit"), fit.toString());
  }

  @Test
  void fasterThanTheWorkerCountIsNotExplainedByANegativeShare() {
    var fit = Amdahl.fit(Map.of(2, 2.4));
    assertEquals(0, fit.law().serial());
    assertEquals(0.2, fit.misfit(), 1e-12);
  }

  @Test
  void aPercentageIsAnsweredWithTheShare() {
    var e = assertThrows(IllegalArgumentException.class, () -> new Amdahl(5));
    assertEquals(
        "The serial share is 5. It looks like a percentage: write 0.05 for 5 %.", e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 101, Double.NaN, Double.POSITIVE_INFINITY})
  void anImpossibleShareIsRefused(double serial) {
    assertThrows(IllegalArgumentException.class, () -> new Amdahl(serial));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -4, 0.5, Double.NaN})
  void lessThanOneWorkerIsRefused(double workers) {
    var e = assertThrows(IllegalArgumentException.class, () -> new Amdahl(0.1).speedup(workers));
    assertTrue(e.getMessage().contains("Try 1 or more"), e.getMessage());
  }

  @Test
  void pointsOnOneWorkerOrNoneCannotBeFitted() {
    assertThrows(IllegalArgumentException.class, () -> Amdahl.fit(List.of()));
    assertThrows(IllegalArgumentException.class, () -> Amdahl.fit(Map.of(1, 1)));
  }
}
