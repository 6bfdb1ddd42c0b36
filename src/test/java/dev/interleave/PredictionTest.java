package dev.interleave;

import static dev.interleave.Lab.predict;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.schedule.Time;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PredictionTest {
  @Test
  void theGapIsAFactAndNotAVerdict() {
    assertEquals(
        "you predicted 4.00, measured 1.52 (-62%)", predict("speedup", 4).check(1.52).toString());
    assertEquals(
        "you predicted 163 ms, measured 502 ms (3.1 times as long)",
        predict("makespan", 163).check(Time.ofMillis(502)).toString());
  }

  @Test
  void noGuessYetAsksForOneAndGoesOn() {
    var none = predict("makespan", null);
    assertTrue(none.toString().contains("no guess yet"));
    assertTrue(none.check(Time.ofMillis(5)).toString().startsWith("no guess yet"));
  }

  @AfterEach
  void askAgain() {
    Guessing.askFor(true);
  }

  @Test
  void aRunAsksForAGuessThatIsMissing() {
    Guessing.askFor(true);
    var none = predict("makespan of the run", null);
    var asked = assertThrows(IllegalStateException.class, none::ask).getMessage();
    assertTrue(asked.contains("makespan of the run"), asked);
    assertTrue(asked.contains("in place of null"), asked);
    assertDoesNotThrow(predict("makespan", 40)::ask);
  }

  @Test
  void oneWordEndsTheAsking() {
    Guessing.askFor(true);
    var none = predict("makespan", null);
    var asked = assertThrows(IllegalStateException.class, none::ask).getMessage();
    assertTrue(asked.contains("withoutGuesses()"), asked);
    Lab.withoutGuesses();
    assertDoesNotThrow(none::ask);
  }

  @Test
  void aGuessThatCannotComeOutIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> predict("makespan", -1));
    assertThrows(IllegalArgumentException.class, () -> predict("makespan", Double.NaN));
  }
}
