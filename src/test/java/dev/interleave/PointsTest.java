package dev.interleave;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Points come for the last check that passed, and for nothing else. */
class PointsTest {
  private static final List<String> RIGHT =
      List.of("neither", "concurrent", "parallel", "concurrent", "neither", "parallel");

  @Test
  void theLastCheckDecides() {
    Lab.check("1.1", Collections.nCopies(6, "?"));
    assertTrue(refusal("1.1").startsWith("1.1 not yet"));
    Lab.check("1.1", RIGHT);
    assertDoesNotThrow(() -> Points.earned("1.1"));
    Lab.check("1.1", Collections.nCopies(6, "neither"));
    assertTrue(refusal("1.1").startsWith("1.1 not yet"));
  }

  @Test
  void whatWasNeverCheckedGivesNothing() {
    assertEquals(
        "Exercise 77.7 was not checked. Its cell did not come as far as check(\"77.7\", ...).",
        refusal("77.7"));
  }

  private static String refusal(String id) {
    return assertThrows(IllegalStateException.class, () -> Points.earned(id)).getMessage();
  }
}
