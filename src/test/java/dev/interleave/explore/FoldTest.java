package dev.interleave.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoldTest {
  @Test
  void stepsThatComeAgainAreOne() {
    var steps = List.of(1, 2, 3, 2, 3, 2, 3, 4, 4, 5);
    assertEquals(
        List.of(
            new Fold(0, 1, 1),
            new Fold(1, 2, 3),
            new Fold(7, 1, 1),
            new Fold(8, 1, 1),
            new Fold(9, 1, 1)),
        Fold.of(steps));
    assertEquals(List.of(), Fold.of(List.of()));
  }

  @Test
  void everyStepIsInOneFold() {
    var steps = new ArrayList<Integer>();
    for (int i = 0; i < 500; i++) steps.add(i * i % 7);
    int at = 0;
    for (var fold : Fold.of(steps)) {
      assertEquals(at, fold.from());
      at += fold.length() * fold.rounds();
    }
    assertEquals(steps.size(), at);
  }

  @Test
  void aLoopIsToldOnce() {
    var moves = new ArrayList<Move>();
    for (int i = 0; i < 40; i++) {
      moves.add(move(0, "Ann", "reads seen = false"));
      moves.add(move(1, "Bob", "reads seen = false"));
    }
    moves.add(move(1, "Bob", "writes seen = true"));
    var scene =
        new Scene(List.of("Ann", "Bob"), List.of(), List.of(), List.of(), List.of(), Scene.UNKNOWN);
    var order = new Order(moves, "livelock", true, "", List.of(), scene);
    assertEquals(
        "40 times (Ann reads seen = false, Bob reads seen = false), Bob writes seen = true",
        order.words());
    var text = order.toString();
    assertTrue(text.contains("... steps 1 to 2 again, 40 times in all"), text);
    assertTrue(text.contains("81  Bob  writes seen = true"), text);
    assertTrue(text.lines().count() < 10, text);
  }

  private static Move move(int by, String thread, String what) {
    return new Move(by, thread, what, Move.Kind.READ, what, 1, 2, false, List.of(), List.of());
  }
}
