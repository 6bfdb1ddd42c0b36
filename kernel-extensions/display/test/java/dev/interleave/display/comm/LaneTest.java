package dev.interleave.display.comm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.display.cell.CellRun;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class LaneTest {
  private final Lane lane = new Lane("A handler", CellRun.UNKNOWN);
  private final List<String> done = new CopyOnWriteArrayList<>();
  private final CountDownLatch busy = new CountDownLatch(1);
  private final CountDownLatch gate = new CountDownLatch(1);

  private void block() throws InterruptedException {
    lane.run(
        "gate",
        () -> {
          busy.countDown();
          gate.await();
        });
    busy.await();
  }

  @Test
  void ofSeveralEventsOfOneKindTheLastIsHandledAndKindsKeepTheirOrder() throws Exception {
    block();
    for (int i = 0; i < 100; i++) {
      int n = i;
      lane.run("value", () -> done.add("value " + n));
      if (n == 0) lane.run("click", () -> done.add("click"));
    }
    assertFalse(lane.awaitIdle(10));
    gate.countDown();
    assertTrue(lane.awaitIdle(10_000));
    assertEquals(List.of("value 99", "click"), done);
  }

  @Test
  void whatThrowsDoesNotKeepTheNextFromBeingHandled() throws Exception {
    var before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> done.add(thrown.getMessage()));
    try {
      lane.run(
          "a",
          () -> {
            throw new IllegalStateException("boom");
          });
      lane.run("b", () -> done.add("next"));
      assertTrue(lane.awaitIdle(10_000));
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
    assertEquals(List.of("boom", "next"), done);
  }

  @Test
  void stopDropsWhatWaitsAndALaterEventIsHandled() throws Exception {
    var runner = new CopyOnWriteArrayList<Thread>();
    lane.run(
        "a",
        () -> {
          runner.add(Thread.currentThread());
          busy.countDown();
          gate.await();
        });
    busy.await();
    lane.run("b", () -> done.add("dropped"));
    runner.getFirst().interrupt();
    assertTrue(lane.awaitIdle(10_000));
    lane.run("b", () -> done.add("later"));
    assertTrue(lane.awaitIdle(10_000));
    assertEquals(List.of("later"), done);
  }
}
