package dev.interleave.exercise.lesson18;

import static dev.interleave.Lab.explore;
import static dev.interleave.exercise.lesson02.Lesson02Test.assertPasses;
import static dev.interleave.exercise.lesson02.Lesson02Test.assertWas;

import dev.interleave.explore.Exploration;
import java.util.List;
import org.junit.jupiter.api.Test;

class Lesson18Test {
  static class Purse {
    int coins = 10;
    int spent;

    synchronized boolean has(int n) {
      return coins >= n;
    }

    synchronized void take(int n) {
      coins -= n;
      spent += n;
    }

    void lookThenTake(int n) {
      if (has(n)) take(n);
    }

    synchronized void pay(int n) {
      if (has(n)) take(n);
    }
  }

  private static Exploration<Purse> purse(Exploration.Body<Purse> buyer) {
    return explore(Purse::new)
        .thread("Ann", buyer)
        .thread("Bob", buyer)
        .thread("Cem", buyer)
        .always(p -> p.spent == 7 && p.coins == 3);
  }

  @Test
  void oneLockFromTheLookToTheDeed() {
    assertPasses("18.2", purse(p -> p.pay(7)));
    assertWas("18.2", purse(p -> p.lookThenTake(7)), "60 of 66 end badly");
  }

  @Test
  void nobodyMayJustStopPaying() {
    assertWas("18.2", purse(p -> p.has(7)), "6 of 6 end badly");
  }

  @Test
  void twoOfSixAreRight() {
    var right = List.of("race", "right", "deadlock", "wake-up", "data race", "right");
    assertPasses("18.1", right);
    assertWas(
        "18.1", List.of("race", "right", "deadlock", "wake-up", "right", "right"), "\"right\"");
  }
}
