package dev.interleave.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LittlesLawTest {

  /** 5,000 pages of 50 ms by 100 threads: 2,000 a second, so 2.5 s. */
  @Test
  void hundredThreadsOfFiftyMillisecondsServeTwoThousandASecond() {
    var law = LittlesLaw.throughput(100, 0.05);
    assertEquals(2000, law.perSecond(), 1e-9);
    assertEquals("2000 a second × 50.0 ms each = 100 inside", law.toString());
  }

  @Test
  void anyTwoGiveTheThird() {
    assertEquals(8, LittlesLaw.inside(32, 0.25).inside());
    assertEquals(0.25, LittlesLaw.stay(8, 32).seconds());
    assertEquals(32, LittlesLaw.throughput(8, 0.25).perSecond());
  }

  @Test
  void threeThatContradictEachOtherAreRefused() {
    var e = assertThrows(IllegalArgumentException.class, () -> new LittlesLaw(10, 2, 3));
    assertTrue(e.getMessage().startsWith("2 a second × 3 s make 6, not 10."), e.getMessage());
  }

  @Test
  void badInputIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> LittlesLaw.inside(0, 1));
    assertThrows(IllegalArgumentException.class, () -> LittlesLaw.inside(-1, -1));
    assertThrows(IllegalArgumentException.class, () -> LittlesLaw.throughput(1, 0));
    assertThrows(IllegalArgumentException.class, () -> LittlesLaw.stay(Double.NaN, 1));
  }
}
