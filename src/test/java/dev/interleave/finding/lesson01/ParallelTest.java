package dev.interleave.finding.lesson01;

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

class ParallelTest {
  private static Evidence ten(double speedup) {
    return Evidence.of(Way.of(1, 1), Way.of(10, speedup));
  }

  private static Evidence rejected() {
    var way = Way.of(10, 4.4);
    var figure = new Figure(4.4, "times", List.of(Caution.impossible("ten", 4.4, 10, 2)));
    var cold = new Way(way.label(), 10, way.makespan(), figure, way.cpuUse(), way.computes());
    return Evidence.of(Way.of(1, 1), cold);
  }

  private static String all(double speedup, Conditions conditions) {
    return new Parallel().conclusion(ten(speedup), conditions);
  }

  private static String one(double speedup, Conditions conditions) {
    return new OneCore().conclusion(ten(speedup), conditions);
  }

  @Test
  void oneCoreIsNeverParallel() {
    assertTrue(all(1.0, Conditions.quiet(1)).startsWith("This JVM has one core."));
  }

  @Test
  void twoCores() {
    assertEquals(
        "On 2 cores the ten threads were **1.95 times** as fast as one: they computed in"
            + " **parallel**.",
        all(1.95, Conditions.quiet(2)));
  }

  @Test
  void eightCoresOfWhichTenTasksLeaveSomeIdle() {
    var said = all(4.9, Conditions.quiet(8));
    assertTrue(said.contains("8 times would be the most."), said);
    assertTrue(said.contains("do not always divide evenly"), said);
  }

  @Test
  void sixteenCoresAreMoreThanThereAreTasks() {
    assertTrue(all(9.4, Conditions.quiet(16)).contains("only 10 tasks"));
    var shared = all(6.1, Conditions.quiet(16).threadsACore(2));
    assertTrue(
        shared.contains("10 times would be the most.") && shared.contains("hardware threads"));
    assertTrue(all(6.1, Conditions.quiet(16).kinds(2)).contains("slower than others"));
  }

  @Test
  void noGainIsNotCalledParallel() {
    assertFalse(all(1.02, Conditions.quiet(2)).contains("parallel"));
    assertTrue(all(1.02, Conditions.quiet(2).taken(1.4)).startsWith("Others took 1.40"));
  }

  @Test
  void onOneCoreTenThreadsGainNothing() {
    var pinned = Conditions.quiet(1).pinned(Pinning.KEPT);
    assertTrue(one(1.0, pinned).contains("**no gain**"));
    assertTrue(one(0.8, pinned).contains("They gained nothing"));
    assertTrue(one(1.3, pinned).contains("One core cannot do that"));
  }

  @Test
  void withoutThePinThereIsNothingToConclude() {
    var unpinned = Conditions.quiet(8).pinned(Pinning.REFUSED);
    assertTrue(one(5.0, unpinned).contains("nothing to conclude"));
  }

  @Test
  void aRejectedSpeedupLeadsToNoConclusion() {
    assertTrue(new Parallel().conclusion(rejected(), Conditions.quiet(2)).contains("rejected"));
    assertTrue(new OneCore().conclusion(rejected(), Conditions.quiet(1)).contains("rejected"));
  }
}
