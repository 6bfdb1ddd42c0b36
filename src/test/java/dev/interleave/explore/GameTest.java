package dev.interleave.explore;

import static dev.interleave.Lab.explore;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tree of all orders that a game carries. */
class GameTest {
  private static Exploration<Counter> counters(int threads, int rounds) {
    var all = explore(Counter::new);
    for (int i = 0; i < threads; i++)
      all =
          all.thread(c -> {
            for (int k = 0; k < rounds; k++) c.up();
          });
    int expected = threads * rounds;
    return all.always(c -> c.n == expected);
  }

  private static Exploration<Counter> twice() {
    return explore(Counter::new)
        .thread(
            "Ann",
            c -> {
              c.up();
              c.up();
            })
        .thread(
            "Bob",
            c -> {
              c.up();
              c.up();
            })
        .always(c -> c.n == 4);
  }

  private static void counts(Exploration<?> explored, int orders, int bad, int fewest) {
    var tree = explored.play().tree();
    assertEquals(orders, tree.root().orders());
    assertEquals(bad, tree.root().bad());
    var none = OptionalInt.empty();
    assertEquals(fewest < 0 ? none : OptionalInt.of(fewest), tree.fewestSwitches());
  }

  @Test
  void theTreeHasEveryOrder() {
    counts(Counter.twoUps(), 6, 4, 1);
    counts(twice(), 70, 64, 1);
    counts(
        explore(Counter::new)
            .thread(c -> c.up())
            .thread(c -> c.up())
            .thread(c -> c.up())
            .always(c -> c.n == 3),
        90,
        84,
        1);
    counts(
        explore(Counter::new).thread(c -> c.safely()).thread(c -> c.safely()).always(c -> c.n == 2),
        2,
        0,
        -1);
  }

  static class Three {
    int n;

    void up() {
      n++;
      n++;
      n++;
    }
  }

  @Test
  void whatGoesOnAlikeIsOneNode() {
    var three = explore(Three::new).thread(c -> c.up()).thread(c -> c.up()).always(c -> c.n == 6);
    counts(three, 924, 904, 1);
    int nodes = three.play().tree().nodes().size();
    assertTrue(nodes < 400, nodes + " nodes");
  }

  @Test
  void stepsSayWhatTheyChange() {
    var game = Counter.twoUps().play();
    assertNull(game.refusal());
    assertEquals(List.of("Ann", "Bob"), game.threads());
    assertEquals(List.of("n"), game.places());
    assertEquals(List.of("0"), game.before());
    var root = game.tree().root();
    var first = game.tree().steps().get(root.edges().getFirst().step());
    assertEquals("reads n = 0", first.does());
    assertEquals(Map.of(), first.changes());
    var next = game.tree().nodes().get(root.edges().getFirst().to());
    var second = game.tree().steps().get(next.edges().getFirst().step());
    assertEquals(Map.of(0, "1"), second.changes());
    assertEquals(1, next.orders() - next.bad());
  }

  @Test
  void whoHasNotEndedAndIsNotOfferedIsToldWhy() {
    var game = Polite.forEver().play();
    var nodes = game.tree().nodes();
    var reached = new ArrayList<Set<Integer>>();
    for (var node : nodes) {
      var moving = new HashSet<Integer>();
      var offered = new HashSet<Integer>();
      for (var edge : node.edges()) {
        offered.add(game.tree().steps().get(edge.step()).by());
        moving.addAll(reached.get(edge.to()));
      }
      moving.addAll(offered);
      reached.add(moving);
      var told = node.waiting().stream().map(Move.Waiting::by).collect(Collectors.toSet());
      for (int thread : moving) assertTrue(offered.contains(thread) || told.contains(thread));
    }
    var livelock =
        nodes.stream().filter(n -> n.end() != null && n.end().startsWith("livelock")).findFirst();
    assertEquals(
        List.of(
            new Move.Waiting(0, "would only do the same again", true),
            new Move.Waiting(1, "would only do the same again", true)),
        livelock.get().waiting());
  }

  @Test
  void whatIsTooLargeIsRefusedWithTheNumber() {
    var many = counters(3, 3).play();
    assertNull(many.tree());
    assertTrue(many.toString().startsWith("Not played: there are more than 10,000 orders"));
  }

  @Test
  void withoutAPageItSaysWhatThereIs() {
    assertTrue(Counter.twoUps().play().toString().startsWith("4 of 6 orders end badly. Find one"));
  }
}
