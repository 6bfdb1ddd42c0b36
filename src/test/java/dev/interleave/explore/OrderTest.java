package dev.interleave.explore;

import static dev.interleave.Lab.explore;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.interleave.explore.Move.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of an order: its steps, what is shared, who waits, and when all is lost. */
class OrderTest {
  @Test
  void stepsHaveLabelsAndValues() {
    var order = Counter.twoUps().failing();
    assertEquals(
        List.of("n → 0", "n → 0", "n = 1", "n = 1"),
        order.moves().stream().map(Move::label).toList());
    assertEquals(
        List.of(Kind.READ, Kind.READ, Kind.WRITE, Kind.WRITE),
        order.moves().stream().map(Move::kind).toList());
    assertEquals(List.of("n"), order.scene().places());
    assertEquals(List.of("0"), order.scene().before());
    assertEquals(
        List.of("0", "0", "1", "1"),
        order.moves().stream().map(move -> move.values().getFirst()).toList());
    assertEquals(List.of("Ann", "Bob"), order.scene().threads());
  }

  @Test
  void aSwitchLeavesAThreadThatCouldHaveGoneOn() {
    var leaves = Counter.twoUps().failing().moves().stream().map(Move::leaves).toList();
    assertEquals(List.of(false, true, false, false), leaves);
  }

  @Test
  void theStepAfterWhichNoOrderEndsWell() {
    assertEquals(2, Counter.twoUps().failing().scene().lost());
    assertEquals(2, Counter.twoUps().replay().scene().lost());
    assertEquals(Scene.UNKNOWN, Counter.twoUps().reduced().failing().scene().lost());
    assertEquals(Scene.UNKNOWN, Counter.twoUps().atMost(3).failing().scene().lost());
    assertEquals(Scene.UNKNOWN, Counter.twoUps().switches(1).failing().scene().lost());
    var never = explore(Counter::new).thread("Ann", c -> c.up()).always(c -> c.n == 2);
    assertEquals(0, never.failing().scene().lost());
  }

  @Test
  void anOrderReadsAsATable() {
    assertEquals(
        """
        step  who  does         n
                                0
           1  Ann  reads n = 0  0
           2  Bob  reads n = 0  0  switch; from here on no order ends well
           3  Bob  writes 1     1
           4  Ann  writes 1     1
        n = 1\
        """,
        Counter.twoUps().failing().toString());
  }

  static class Guarded {
    int n;

    synchronized void up() {
      n++;
    }
  }

  @Test
  void whoWaitsDuringAStepIsToldBesideIt() {
    var never =
        explore(Guarded::new)
            .thread("Ann", g -> g.up())
            .thread("Bob", g -> g.up())
            .always(g -> g.n == 0);
    var moves = never.failing().moves();
    var waits = List.of(new Move.Waiting(1, "waits for Guarded, which Ann holds"));
    assertEquals(
        List.of(List.of(), waits, waits, List.of(), List.of(), List.of()),
        moves.stream().map(Move::waiting).toList());
    assertEquals("lock Guarded", moves.getFirst().label());
  }

  @Test
  void whoCannotMoveIsToldWithWhatItWaitsFor() {
    var two =
        explore(Forks::new)
            .thread("Ann", f -> f.eat(f.left, f.right))
            .thread("Bob", f -> f.eat(f.right, f.left));
    var order = two.failing();
    assertEquals(List.of("left", "right"), order.scene().places());
    assertEquals(List.of("free", "free"), order.scene().before());
    assertEquals(List.of("held by Ann", "held by Bob"), order.moves().getLast().values());
    assertEquals(
        List.of(
            new Move.Waiting(0, "waits for right, which Bob holds"),
            new Move.Waiting(1, "waits for left, which Ann holds")),
        order.scene().waiting());
    assertEquals("lock left", order.moves().getFirst().label());
  }

  static class Things {
    final List<Object> all = new ArrayList<>(List.of(new Object()));
    boolean broken;
    int n;

    static class Sulking {
      @Override
      public String toString() {
        throw new IllegalStateException("not now");
      }
    }

    void touch() {
      n++;
    }
  }

  @Test
  void hashCodesMakeNoEndingsOfTheirOwn() {
    var two = explore(Things::new).thread(t -> t.touch()).thread(t -> t.n = 1);
    assertEquals(
        List.of("all = [java.lang.Object], broken = false, n = 1"), ends(two).subList(0, 1));
    assertEquals(2, ends(two).size(), () -> ends(two).toString());
  }

  @Test
  void aToStringThatThrowsIsNoBadOrder() {
    var one = explore(Things::new).thread(t -> t.all.add(new Things.Sulking()));
    assertEquals(List.of("ends well"), ends(one));
    assertEquals(0, one.bad());
  }

  private static List<String> ends(Exploration<?> explored) {
    return explored.endings().stream().map(Ending::what).toList();
  }

  @Test
  void endingsAreCounted() {
    assertEquals(
        List.of(new Ending("n = 2", 2, false), new Ending("n = 1", 4, true)),
        Counter.twoUps().endings());
  }
}
