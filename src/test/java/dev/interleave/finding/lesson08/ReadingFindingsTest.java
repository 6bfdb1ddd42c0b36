package dev.interleave.finding.lesson08;

import dev.interleave.finding.Conditions;
import dev.interleave.finding.Said;
import dev.interleave.finding.Said.Timed;
import org.junit.jupiter.api.Test;

class ReadingFindingsTest {
  private static Said memory(Conditions on, double some, double many) {
    int n = on.cores();
    return Said.of(
        new ReadFromMemory(),
        on,
        new Timed("1 thread", 1, 100),
        new Timed(n + " threads", n, some),
        new Timed("100 threads", 100, many));
  }

  @Test
  void asManyTimesAsThereAreCores() {
    memory(Conditions.quiet(2), 58, 59)
        .holds("**1.7 times**", "2 threads on 2 cores", "about as many times as there are cores");
    memory(Conditions.quiet(16), 7.5, 8).holds("13.3 times", "about as many times");
  }

  @Test
  void lessThanThereAreCores() {
    memory(Conditions.quiet(8), 40, 42).holds("2.5 times", "one memory", "does not tell");
    memory(Conditions.quiet(16).threadsACore(2), 12, 13).holds("16 hardware threads on 8 cores");
    memory(Conditions.quiet(1), 101, 103).holds("With one core there is nothing to gain");
  }

  private static Said arrays(double one, double several, double newOne, double newSeveral) {
    return Said.of(
        new NewArrays(),
        Conditions.quiet(2),
        new Timed("1 thread", 1, one),
        new Timed("10 threads", 10, several),
        new Timed("1 thread", 1, newOne),
        new Timed("10 threads", 10, newSeveral));
  }

  @Test
  void newArraysMayCostTheGainOrTimeOrNothing() {
    arrays(100, 58, 180, 148)
        .holds("10 threads were 1.7 times", "with new arrays 1.2 times", "1.8 times as long")
        .holds("lost to **memory**");
    arrays(100, 58, 180, 105).holds("share that work as well");
    arrays(100, 58, 102, 59).holds("made no difference");
  }

  private static Said disk(double one, double ten, double fifty) {
    return Said.of(
        new ReadFromDisk(),
        Conditions.quiet(2),
        new Timed("1 thread", 1, one),
        new Timed("10 threads", 10, ten),
        new Timed("50 threads", 50, fifty));
  }

  @Test
  void aDiskIsBetweenNothingAndTenTimes() {
    disk(113, 80, 79).holds("**1.4 times**", "that of 50 threads", "some waiting to overlap");
    disk(50, 49, 52).holds("1.0 times", "next to no waiting");
    disk(3_000, 310, 70).holds("9.7 times", "each read is a long wait");
  }
}
