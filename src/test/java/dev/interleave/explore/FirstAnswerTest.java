package dev.interleave.explore;

import static dev.interleave.Lab.explore;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A first answer costs no more runs than it needs, however long one takes. */
class FirstAnswerTest {
  private static final String MADE = "interleave.test.states";

  /** A fresh counter, counted in a place that the copies of this class share with it. */
  static Counter counted() {
    System.setProperty(MADE, String.valueOf(Integer.getInteger(MADE, 0) + 1));
    return new Counter();
  }

  @AfterEach
  void forgotten() {
    System.clearProperty(MADE);
  }

  @Test
  void eachOrderIsRunOnceAndTheOneThatIsShownAgain() {
    var two =
        explore(FirstAnswerTest::counted)
            .thread("Ann", c -> c.up())
            .thread("Bob", c -> c.up())
            .always(c -> c.n == 2);
    assertEquals(6, two.total());
    assertEquals(7, Integer.getInteger(MADE));
    assertEquals(4, two.failing().moves().size());
    assertEquals("6 orders: 2 end well, 4 end badly (n = 1).", two.sentences().getFirst());
    assertEquals(7, Integer.getInteger(MADE), "to look at it again runs nothing");
  }

  @Test
  void aRightProgramIsShownWithoutARunMore() {
    var two =
        explore(FirstAnswerTest::counted)
            .thread("Ann", c -> c.safely())
            .thread("Bob", c -> c.safely())
            .always(c -> c.n == 2);
    assertEquals(2, two.total());
    assertEquals(2, Integer.getInteger(MADE));
  }
}
