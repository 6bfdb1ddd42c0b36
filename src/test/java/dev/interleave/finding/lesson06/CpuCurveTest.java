package dev.interleave.finding.lesson06;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.doubt.Caution;
import dev.interleave.doubt.Figure;
import dev.interleave.finding.Conditions;
import dev.interleave.finding.Conditions.Pinning;
import dev.interleave.finding.Evidence;
import dev.interleave.finding.Way;
import java.util.List;
import org.junit.jupiter.api.Test;

class CpuCurveTest {
  private static final Evidence ON_TWO =
      Evidence.of(Way.of(1, 1), Way.of(2, 1.95), Way.of(4, 1.93), Way.of(16, 1.9));

  private static String said(Evidence curve, Conditions conditions) {
    return new CpuCurve().conclusion(curve, conditions);
  }

  @Test
  void oneCore() {
    var said =
        said(Evidence.of(Way.of(1, 1), Way.of(2, 0.99), Way.of(8, 0.97)), Conditions.quiet(1));
    assertEquals(
        "This JVM has one core, so one thread a core is **one thread**. Then the curve is **flat**:"
            + " 8 threads were 0.97 times as fast. More threads gained nothing, and did no great"
            + " harm.",
        said);
  }

  @Test
  void twoCores() {
    assertEquals(
        "Up to one thread a core the curve follows the ideal line: 2 threads were 1.95 times as"
            + " fast. Then the curve is **flat**: 16 threads were 1.90 times as fast. More threads"
            + " gained nothing, and did no great harm.",
        said(ON_TWO, Conditions.quiet(2)));
  }

  @Test
  void eightCoresBelowTheIdealLineForNoKnownReason() {
    var said =
        said(Evidence.of(Way.of(1, 1), Way.of(8, 5.1), Way.of(64, 5.0)), Conditions.quiet(8));
    assertTrue(said.contains("8 threads were 5.10 times as fast. The ideal line says 8."), said);
    assertTrue(said.contains("This run does not tell which."), said);
    assertFalse(said.contains("follows the ideal line"), said);
  }

  @Test
  void sixteenHardwareThreadsOnEightCores() {
    var curve = Evidence.of(Way.of(1, 1), Way.of(2, 1.9), Way.of(16, 10.2), Way.of(32, 10.1));
    var said = said(curve, Conditions.quiet(16).threadsACore(2));
    assertTrue(said.contains("16 hardware threads on 8 cores"), said);
    assertTrue(said(curve, Conditions.quiet(16).kinds(2)).contains("cores of 2 kinds"));
  }

  @Test
  void flatIsNotFallingAndNotRising() {
    var two = Conditions.quiet(2);
    var falls = Evidence.of(Way.of(1, 1), Way.of(2, 1.83), Way.of(16, 1.57));
    assertTrue(said(falls, two).contains("**falls**: 16 threads were only 1.57"), said(falls, two));
    var rises = Evidence.of(Way.of(1, 1), Way.of(2, 1.75), Way.of(16, 1.97));
    assertTrue(said(rises, two).contains("**rises** a little"), said(rises, two));
  }

  @Test
  void aRejectedSpeedupLeadsToNoConclusion() {
    var rejected = new Figure(4.4, "times", List.of(Caution.impossible("pool", 4.4, 2, 2)));
    var way = Way.of(2, 4.4);
    var cold = new Way(way.label(), 2, way.makespan(), rejected, way.cpuUse(), way.computes());
    assertTrue(
        said(Evidence.of(Way.of(1, 1), cold), Conditions.quiet(2))
            .startsWith("There is no speedup"));
  }

  @Test
  void othersAtWorkAreNamedFirst() {
    var said = said(ON_TWO, Conditions.quiet(2).taken(0.6));
    assertTrue(said.startsWith("Others took 0.60 of the machine's cores meanwhile."), said);
    assertTrue(said.endsWith(said(ON_TWO, Conditions.quiet(2))), said);
  }

  @Test
  void withoutThePinThereIsNoConclusion() {
    var unpinned = Conditions.quiet(2).pinned(Pinning.REFUSED);
    assertTrue(said(ON_TWO, unpinned).contains("cannot keep threads on them"));
    assertEquals(
        said(ON_TWO, Conditions.quiet(2)), said(ON_TWO, Conditions.quiet(2).pinned(Pinning.KEPT)));
  }
}
