package dev.interleave.exercise.lesson02;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.Lab;
import dev.interleave.exercise.catalogue.Exercises;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;

public class Lesson02Test {
  @Test
  void everyOrderThatLosesTwoPasses() {
    for (var order :
        List.of(
            "A reads,B reads,A writes,B writes,A reads,B reads,A writes,B writes",
            "b reads,A  Reads,A writes,B writes,A reads,B reads,B writes,A writes",
            "A reads,B reads,B writes,A writes,B reads,A reads,A writes,B writes"))
      assertTrue(Exercises.find("2.1").check(List.of(order.split(","))).passed(), order);
  }

  @Test
  void otherOrdersAreFacts() {
    assertWas(
        "2.1",
        steps("A reads,A writes,A reads,A writes,B reads,B writes,B reads,B writes"),
        "it ends at 4: nobody is lost");
    assertWas(
        "2.1",
        steps("A reads,B reads,A writes,B writes,A reads,A writes,B reads,B writes"),
        "it ends at 3: 1 of 4 are lost");
    assertWas("2.1", steps("A reads,B reads,A writes,B writes"), "A does reads, writes");
    assertWas(
        "2.1",
        steps("A reads,A reads,A writes,A writes,B reads,B writes,B reads,B writes"),
        "A does reads, reads, writes, writes");
    assertWas(
        "2.1",
        steps("A reads,B reads,A writes,B writes,A reads,B reads,A writes,B writes,C"),
        "9 steps");
  }

  private static List<String> steps(String text) {
    return List.of(text.split(","));
  }

  @Test
  void slipsAndLocksAndAtomicsAllPass() {
    assertPasses("2.2", counter((board, n) -> board.addAndGet(n)));
    assertPasses(
        "2.2",
        counter((board, n) -> {
          for (int i = 0; i < n; i++) board.incrementAndGet();
        }));
    assertPasses(
        "2.2",
        counter((board, n) -> {
          for (int i = 0; i < n; i++)
            synchronized (board) {
              board.set(board.get() + 1);
            }
        }));
  }

  @Test
  void lostVisitorsAreAFact() {
    // The starter, torn apart so that it loses on any machine.
    assertWas(
        "2.2",
        counter((board, n) -> {
          int seen = board.get();
          Thread.sleep(1);
          board.set(seen + n);
        }),
        "3 evenings with a wrong count among the first 3");
    assertWas("2.2", counter((board, n) -> board.set(n)), "among the first 3; the last of them");
    assertWas("2.2", (IntBinaryOperator) (keepers, visitors) -> 200_000, "wrong count");
    assertWas(
        "2.2",
        counter((board, n) -> {
          for (int i = 1; i < n; i++) board.incrementAndGet();
        }),
        "3 evenings with a wrong count");
  }

  @Test
  void anExceptionIsAFact() {
    assertWas("2.2", (IntBinaryOperator) (keepers, visitors) -> 1 / (keepers - keepers), "by zero");
  }

  private interface Keeper {
    void count(AtomicInteger board, int visitors) throws Exception;
  }

  private static IntBinaryOperator counter(Keeper keeper) {
    return (keepers, visitors) -> {
      var board = new AtomicInteger();
      Lab.atOnce(keepers, k -> keeper.count(board, visitors));
      return board.get();
    };
  }

  public static void assertPasses(String id, Object answer) {
    assertEquals(id + " passed", Exercises.find(id).check(answer).toString());
  }

  public static void assertWas(String id, Object answer, String was) {
    var verdict = Exercises.find(id).check(answer);
    assertFalse(verdict.passed(), id + " passed");
    assertTrue(
        verdict.mismatches().stream().anyMatch(f -> f.was().contains(was)), verdict.toString());
  }
}
