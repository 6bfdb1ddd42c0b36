package dev.interleave.finding.lesson11;

import dev.interleave.finding.Conditions;
import dev.interleave.finding.Said;
import org.junit.jupiter.api.Test;

class TinyForksTest {
  private static Said said(int cores, double loop, double each, double forked, double filled) {
    return Said.of(new TinyForks(), Conditions.quiet(cores), loop, each, forked, filled);
  }

  @Test
  void itSavesTheHandingInAndDoesNotBeatTheLoop() {
    said(2, 4.3, 15, 6, 2.8)
        .holds("**2.5 times** as fast as handing in each", "0.7 times as fast as the plain loop")
        .holds("0.5 times as fast as the queue", "saves the handing in, and not the takes")
        .holds("one thread with a loop was as good as 2 cores");
    said(1, 14, 30, 20, 16).holds("as good as 1 core");
  }

  @Test
  void onManyCoresItMayBeatAllThree() {
    said(16, 14, 20, 2.5, 26)
        .holds("its takes are cheaper as well", "16 cores could have gained 16 times")
        .lacks("not worth");
    said(8, 14, 5, 5, 5).holds("saves nothing here", "8 cores could have gained 8 times");
  }
}
