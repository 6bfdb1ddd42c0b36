package dev.interleave.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
  void badInputIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Gustafson(30));
    assertThrows(IllegalArgumentException.class, () -> new Gustafson(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> new Gustafson(0.3).speedup(0));
  }
}
