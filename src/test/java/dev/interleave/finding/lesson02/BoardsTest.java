package dev.interleave.finding.lesson02;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.finding.Conditions;
import dev.interleave.finding.Evidence;
import dev.interleave.finding.Way;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoardsTest {
  private static final List<Double> LOST = List.of(9e6, 8e6, 7.5e6, 10e6);

  private static String plain(List<Double> plain, Conditions conditions) {
    return new PlainBoard().conclusion(List.of(LOST, plain), conditions);
  }

  private static String atomic(double speedup, Conditions conditions) {
    return new SharedAtomic().conclusion(Evidence.of(Way.of(1, 1), Way.of(2, speedup)), conditions);
  }

  @Test
  void aWholeDoorIsLostWhereTheLoopBecameOneAddition() {
    assertEquals(
        "With *volatile* 3 of 4 evenings were wrong, without it 1 of 3. Each wrong one said"
            + " 5,000,000: a **whole door** was lost. The compiler has made one addition of five"
            + " million out of the loop, so the two can meet only once.",
        plain(List.of(10e6, 5e6, 10e6), Conditions.quiet(2)));
  }

  @Test
  void otherSumsAreNamedAndNotExplained() {
    var said = plain(List.of(10e6, 5e6, 7_123_456.0), Conditions.quiet(8));
    assertTrue(said.endsWith("The wrong ones said 5,000,000, 7,123,456."), said);
    var many = plain(List.of(1.0, 2.0, 3.0, 4.0, 5.0), Conditions.quiet(16));
    assertTrue(many.endsWith("The wrong ones said 1, 2, 3 and others."), many);
  }

  @Test
  void noneWrongIsNoPromise() {
    assertTrue(plain(List.of(10e6, 10e6), Conditions.quiet(2)).contains("nobody promised"));
    assertTrue(plain(List.of(10e6), Conditions.quiet(1)).contains("one core"));
    assertTrue(plain(LOST, Conditions.quiet(2).taken(0.5)).startsWith("Others took 0.50"));
  }

  @Test
  void aSecondKeeperOnOneAtomicCounter() {
    assertTrue(atomic(1, Conditions.quiet(1)).startsWith("Two keepers share one core"));
    assertTrue(atomic(0.6, Conditions.quiet(2)).contains("**slower** than one"));
    assertTrue(atomic(1.03, Conditions.quiet(2)).contains("**gained nothing**"));
    assertTrue(atomic(1.3, Conditions.quiet(8)).contains("**little gained**"));
    assertTrue(atomic(1.7, Conditions.quiet(16).threadsACore(2)).contains("hardware threads"));
    assertTrue(atomic(1.7, Conditions.quiet(16)).contains("not so everywhere"));
  }
}
