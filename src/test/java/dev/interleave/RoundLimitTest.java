package dev.interleave;

import static dev.interleave.Lab.workload;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoundLimitTest {
  private final AtomicInteger ran = new AtomicInteger();
  private final Workload work = workload("count", 3, i -> ran.incrementAndGet());
  private final Strategy alone = tasks -> tasks.forEach(Task::run);

  @BeforeEach
  void small() {
    RoundLimit.choose(RoundLimit.SMALL);
  }

  @AfterEach
  void full() {
    RoundLimit.choose(RoundLimit.FULL);
  }

  @Test
  void aReducedComparisonHasTwoRunsOfEachWay() {
    var both = work.rounds(30).add("a", alone).add("b", alone).compare();
    assertEquals(2, both.series().getFirst().runs().size());
    assertEquals(3 * 2 * 2, ran.get());
  }

  @Test
  void aWayIsCalledAsItIsInFull() {
    assertEquals("a", work.rounds(30).add("a", alone).compare().series().getFirst().label());
  }

  @Test
  void everyTableOfReducedRoundsSaysSo() {
    var compared = work.rounds(30).add("a", alone).compare();
    assertTrue(compared.toString().contains("Reduced size: 2 rounds"), compared.toString());
    assertTrue(compared.html().contains("Reduced size: 2 rounds"));
    var repeated = Lab.repeat(30).add("one", () -> 1).run();
    assertEquals(2, repeated.values("one").size());
    assertTrue(repeated.toString().contains("Reduced size"), repeated.toString());
    assertTrue(repeated.html().contains("Reduced size"));
  }

  @Test
  void aSingleRunIsWholeAtAnySize() {
    assertFalse(Lab.compare(work.run("a", alone)).toString().contains("Reduced"));
  }

  @Test
  void inFullNothingIsSaid() {
    RoundLimit.choose(RoundLimit.FULL);
    var compared = work.rounds(5).cold().add("a", alone).compare();
    assertEquals(5, compared.series().getFirst().runs().size());
    assertFalse(compared.toString().contains("Reduced"));
  }
}
