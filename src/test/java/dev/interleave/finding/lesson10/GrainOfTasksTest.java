package dev.interleave.finding.lesson10;

import dev.interleave.finding.Conditions;
import dev.interleave.finding.Said;
import org.junit.jupiter.api.Test;

class GrainOfTasksTest {
  private static Said said(int cores, double each, double hundred, double filled) {
    return Said.of(new GrainOfTasks(), Conditions.quiet(cores), 14, each, hundred, hundred, filled);
  }

  @Test
  void handingInIsThePrice() {
    said(2, 21, 7.5, 9)
        .holds("one by one, the checksums took **1.5 times as long**")
        .holds("a hundred at a time **1.9 times less**", "in the queue already **1.6 times less**")
        .holds("**handing in and waking** cost more than the take itself", "2.3 times as fast");
    said(1, 30, 15, 16).holds("**2.1 times as long**", "handing in and waking");
  }

  @Test
  void onManyCoresTheTakesMayBeDear() {
    said(16, 20, 2, 26).holds("all workers take at the same end of one queue").lacks("waking");
    said(8, 20, 2, 19).holds("cost about as much");
  }
}
