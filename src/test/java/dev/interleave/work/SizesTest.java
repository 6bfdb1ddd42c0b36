package dev.interleave.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SizesTest {
  @Test
  void shapesAreWhatTheirNamesSay() {
    assertEquals(List.of(5, 5, 5), Sizes.uniform(3, 5));
    assertEquals(List.of(10, 20, 30, 40, 50), Sizes.ramp(5, 10, 50));
    assertEquals(List.of(3, 2, 1), Sizes.ramp(3, 3, 1));
    assertEquals(List.of(7), Sizes.ramp(1, 7, 9));
    assertEquals(List.of(50, 5, 5, 5), Sizes.firstHeavy(4, 5, 50));
    assertEquals(List.of(99, 1, 1), Sizes.giantFirst(3, 1, 99));
    assertEquals(List.of(1, 1, 99), Sizes.giantLast(3, 1, 99));
  }

  @Test
  void firstHeavyMakesAQuarterHeavy() {
    var sizes = Sizes.firstHeavy(40, 5, 50);
    assertEquals(650, sizes.stream().mapToInt(s -> s).sum());
    assertEquals(10, sizes.stream().filter(s -> s == 50).count());
  }

  @Test
  void lognormalIsTheSameForASeedAndHasItsMedianInTheMiddle() {
    var sizes = Sizes.lognormal(1001, 100, 1, 7);
    assertEquals(sizes, Sizes.lognormal(1001, 100, 1, 7));
    assertNotEquals(sizes, Sizes.lognormal(1001, 100, 1, 8));
    assertEquals(100, sizes.stream().sorted().toList().get(500), 10);
    assertTrue(sizes.stream().allMatch(s -> s >= 1));
    assertEquals(List.of(9, 9), Sizes.lognormal(2, 9, 0, 1));
  }

  @Test
  void refusalsNameTheValueAndACure() {
    refused("number of tasks was 0", () -> Sizes.uniform(0, 5));
    refused("number of tasks was -1", () -> Sizes.uniform(-1, 5));
    refused("task size was -5", () -> Sizes.uniform(3, -5));
    refused("Try (40, 5, 50)", () -> Sizes.firstHeavy(40, 50, 5));
    refused("sigma was NaN", () -> Sizes.lognormal(3, 5, Double.NaN, 1));
  }

  private static void refused(String words, Runnable call) {
    var refusal = assertThrows(IllegalArgumentException.class, call::run);
    assertTrue(refusal.getMessage().contains(words), refusal.getMessage());
  }
}
