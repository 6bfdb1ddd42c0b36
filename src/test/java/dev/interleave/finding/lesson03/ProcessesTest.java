package dev.interleave.finding.lesson03;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.finding.Conditions;
import dev.interleave.finding.Evidence;
import dev.interleave.finding.Way;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessesTest {
  private static String renderer(double threads, double processes, Conditions conditions) {
    var ways = Evidence.of(Way.of(1, 1), Way.of(2, threads), Way.of(2, processes));
    return new Renderer().conclusion(ways, conditions);
  }

  private static String python(int one, int threads, int processes, Conditions conditions) {
    return new InterpreterLock().conclusion(List.of(one, threads, processes), conditions);
  }

  @Test
  void processesPayForTheirStarts() {
    var two = renderer(1.97, 1.42, Conditions.quiet(2));
    assertTrue(two.contains("threads **1.97**") || two.startsWith("Threads were **1.97**"), two);
    assertTrue(two.contains("also paid for starting"), two);
    assertTrue(renderer(7.7, 4.1, Conditions.quiet(8)).contains("also paid for starting"));
    assertTrue(renderer(15.1, 14.9, Conditions.quiet(16)).contains("hardly show"));
    assertTrue(renderer(1.9, 2.1, Conditions.quiet(2)).contains("run it again"));
    assertTrue(renderer(1.12, 1.02, Conditions.quiet(2)).contains("something else took the cores"));
  }

  @Test
  void onOneCoreNeitherGains() {
    assertTrue(renderer(1, 0.6, Conditions.quiet(1)).contains("one core"));
    assertTrue(python(400, 400, 430, Conditions.quiet(1)).contains("one core"));
  }

  @Test
  void theLockIsSeenAndSoIsItsAbsence() {
    assertTrue(python(400, 405, 230, Conditions.quiet(2)).contains("That is the **lock**"));
    assertTrue(
        python(400, 210, 230, Conditions.quiet(2))
            .contains("built **without** it, or something slowed"));
    assertTrue(python(900, 312, 950, Conditions.quiet(2)).contains("something disturbed the run"));
    assertTrue(python(400, 405, 390, Conditions.quiet(8)).contains("hardly gained either"));
    assertTrue(python(400, 405, 230, Conditions.quiet(2).taken(1)).startsWith("Others took 1.00"));
  }

  @Test
  void whatIsNotThreeNumbersIsRefused() {
    var lock = new InterpreterLock();
    var two = List.of(400, 405);
    assertThrows(IllegalArgumentException.class, () -> lock.conclusion(two, Conditions.quiet(2)));
  }
}
