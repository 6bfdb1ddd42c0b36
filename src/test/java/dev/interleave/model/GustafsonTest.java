package dev.interleave.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GustafsonTest {
  /** The scaled-size line of the 1988 article, figure 2. */
  @ParameterizedTest
  @CsvSource({"0, 1024", "0.01, 1014", "0.02, 1004", "0.03, 993", "0.04, 983"})
  void scaledSpeedupOn1024Processors(double serial, double expected) {
    assertEquals(expected, new Gustafson(serial).speedup(1024), 0.5);
  }

  /** The serial share of the time on n workers is not that of the time on one. */
  @Test
  void itIsAmdahlsLawSeenFromTheOtherEnd() {
    double onFour = 0.25;
    double onOne = onFour / (onFour + 4 * (1 - onFour));
    assertEquals(new Amdahl(onOne).speedup(4), new Gustafson(onFour).speedup(4), 1e-12);
  }

  @Test
  void oneWorkerIsNeverFaster() {
    assertEquals(1, new Gustafson(0.3).speedup(1));
    assertEquals("Gustafson, 30 % serial: each further worker adds 0.7", "" + new Gustafson(0.3));
  }

  @Test
  void fitFindsTheShareThatMadeThePoints() {
    var made = new Gustafson(0.2);
    var fit = Gustafson.fit(Map.of(1, 1, 4, made.speedup(4), 16, made.speedup(16)));
    assertEquals(0.2, fit.law().serial(), 1e-12);
    assertEquals(0, fit.misfit(), 1e-12);
  }

  @Test
  void aFitTakesEveryPointAsSeriousAsAnother() {
    var fit = Gustafson.fit(Map.of(2, 2 * 0.9, 200, 200 * 0.9));
    assertEquals(0.9, fit.law().speedup(200) / 200, 0.06);
  }

  @Test
  void badInputIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Gustafson.fit(Map.of(1, 1)));
    assertThrows(IllegalArgumentException.class, () -> new Gustafson(30));
    assertThrows(IllegalArgumentException.class, () -> new Gustafson(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> new Gustafson(0.3).speedup(0));
  }
}
