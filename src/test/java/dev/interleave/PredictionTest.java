package dev.interleave;

import static dev.interleave.Lab.predict;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.doubt.Caution;
import dev.interleave.doubt.Caution.Kind;
import dev.interleave.doubt.Figure;
import dev.interleave.schedule.Time;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PredictionTest {
  @Test
  void theGapIsAFactAndNotAVerdict() {
    assertEquals(
        "you predicted 4, measured 1.52 (-62%)", predict("speedup", 4).check(1.52).toString());
    assertEquals(
        "you predicted 163 ms, measured 502 ms (3.1 times as long)",
        predict("makespan", 163).check(Time.ofMillis(502)).toString());
  }

  @Test
  void theAnswerIsInTheUnitOfTheGuess() {
    assertEquals(
        "you predicted 0 visitors, measured 3,016 visitors (3,016 visitors more)",
        predict("visitors lost", 0).in("visitors").check(3_016).toString());
    assertEquals(
        "you predicted 10,000,000, measured 9,996,984 (3,016 less)",
        predict("visitors on the board", 10_000_000).check(9_996_984).toString());
    assertEquals(
        "you predicted 4 orders, measured 4 orders (exactly)",
        predict("orders", 4).in("orders").check(4).toString());
  }

  @Test
  void nothingIsAGuess() {
    var none = predict("lost visitors", 0);
    assertEquals("lost visitors: you say 0", none.toString());
    assertEquals("you predicted 0, measured 0 (exactly)", none.check(0).toString());
    assertDoesNotThrow(none::ask);
  }

  @Test
  void aCommonWrongGuessIsTold() {
    var waits = predict("forty waits on ten threads", 1_200).inMs();
    var told = waits.wouldBe("one after another", 1_200).wouldBe("all at once", 30);
    assertEquals(
        "you predicted 1.20 s, measured 121 ms (-90%). 1.20 s would be one after another",
        told.check(Time.ofMillis(121)).toString());
    assertEquals(
        "you predicted 1.20 s, measured 1.19 s (-1%)", told.check(Time.ofMillis(1_190)).toString());
  }

  @Test
  void aFigureBringsItsDoubtsAlong() {
    var busy = new Caution("Others took half a core.", "Why.", "Do.", Kind.BUSY);
    var turns = new Caution("Threads took turns.", "Why.", "Do.", Kind.TURNS);
    var doubted = new Figure(1.5, "times", List.of(turns, busy));
    assertEquals(
        "you predicted 2, measured 1.50 (-25%). Caution: Others took half a core.",
        predict("speedup", 2).check(doubted).toString());
  }

  @Test
  void thereIsNoGapToARejectedFigure() {
    var impossible = Caution.impossible("pool of 4", 4.4, 4, 2);
    var gap = predict("speedup", 2).check(new Figure(4.4, "times", List.of(impossible)));
    assertTrue(Double.isNaN(gap.ratio()));
    assertEquals(
        "you predicted 2; there is nothing to hold it against. " + impossible.seen(),
        gap.sentence());
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
    assertTrue(Lab.withoutGuesses().startsWith("No run asks for a guess any more"));
    assertDoesNotThrow(none::ask);
  }

  @Test
  void aGuessThatCannotComeOutIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> predict("makespan", -1));
    assertThrows(IllegalArgumentException.class, () -> predict("makespan", Double.NaN));
  }
}
