package dev.interleave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RepeatsTest {
  @Test
  void coldRepeatsKeepEveryNumberInOrder() {
    var next = new AtomicInteger();
    var repeated = Lab.repeat(4).cold().add("count", next::incrementAndGet).run();
    assertEquals(List.of(1.0, 2.0, 3.0, 4.0), repeated.values("count"));
    assertEquals(2, repeated.median("count"));
    assertTrue(repeated.toString().contains("median"), repeated.toString());
    assertTrue(repeated.dots("Counts", "count").alt().contains("4 runs from 1.0 to 4.0"));
  }

  @Test
  void waysWithoutNumbersShowTimesAlone() {
    var repeated = Lab.repeat(2).cold().add("nothing", () -> {}).run();
    assertFalse(repeated.toString().contains("median"), repeated.toString());
    assertTrue(repeated.time("nothing").nanos() >= 0);
  }

  @Test
  void mistakesAreExplained() {
    var repeated = Lab.repeat(1).cold().add("one", () -> 1).run();
    var thrown = assertThrows(IllegalArgumentException.class, () -> repeated.median("two"));
    assertTrue(thrown.getMessage().contains("[one]"), thrown.getMessage());
    var late = Lab.repeat(1).add("one", () -> 1);
    assertThrows(IllegalStateException.class, late::cold);
    assertThrows(IllegalArgumentException.class, () -> Lab.atOnce(65, k -> {}));
  }

  @Test
  void threadsAtOnceAreAllThereAndThrowWhatTheirBodyThrows() {
    var all = new CyclicBarrier(3);
    Lab.atOnce(3, k -> all.await(10, TimeUnit.SECONDS));
    assertThrows(
        java.io.IOException.class,
        () ->
            Lab.atOnce(
                2,
                k -> {
                  if (k == 1) throw new java.io.IOException("one");
                }));
  }
}
