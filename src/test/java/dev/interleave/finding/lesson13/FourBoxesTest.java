package dev.interleave.finding.lesson13;

import dev.interleave.finding.Conditions;
import dev.interleave.finding.Said;
import org.junit.jupiter.api.Test;

class FourBoxesTest {
  private static Said said(Conditions on, double b) {
    return Said.of(new FourBoxes(), on, 1_000, 102, 600, 600 / b, 402, 405, 1_200, 340);
  }

  @Test
  void eachBoxHasItsOwnAnswer() {
    said(Conditions.quiet(2), 1.95)
        .holds("A gained 9.8 times, nearly all", "B gained 1.9 times: it computes, on 2 cores")
        .holds("C gained 1.0 times, which is **nothing**", "D gained 3.5 times: something");
  }

  @Test
  void whatComputesDependsOnTheCores() {
    said(Conditions.quiet(1), 1).holds("on one core there is nothing to gain");
    said(Conditions.quiet(8), 7.4).holds("it computes, on 8 cores");
    said(Conditions.quiet(16), 9.1).holds("it computes, on 16 cores");
    said(Conditions.quiet(16).threadsACore(2), 6).holds("16 hardware threads of 8 cores");
    said(Conditions.quiet(8), 3).holds("less than the 8 cores", "does not tell why");
  }
}
