package dev.interleave.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.machine.Clock;
import dev.interleave.schedule.Span;
import dev.interleave.schedule.Time;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class RecorderTest {
  /** A clock that answers with these instants, one after the other. */
  private static Clock instants(long... instants) {
    var left = new ArrayDeque<Long>();
    for (long instant : instants) left.add(instant);
    return left::removeFirst;
  }

  @Test
  void aSpanHoldsTheInstantsOfItsTask() throws Exception {
    var recorder = new Recorder(instants(100, 110, 130, 170));
    recorder.slot(7).call(() -> "done");
    var here = Thread.currentThread().getName();
    assertEquals(List.of(new Span(7, here, 110, 130, 170, false)), recorder.schedule().spans());
    assertEquals(new Time(70), recorder.schedule().makespan());
  }

  @Test
  void slotsMadeBeforeTheRunAreQueuedWhenItBegins() throws Exception {
    var recorder = new Recorder(instants(0, 10, 100, 130, 170));
    var slot = recorder.slot(0);
    recorder.begin();
    slot.call(() -> null);
    assertEquals(100, recorder.schedule().spans().getFirst().queued());
  }

  @Test
  void aFailureIsNotedAndThrownOn() {
    var recorder = new Recorder(Clock.SYSTEM);
    var slot = recorder.slot(0);
    assertThrows(
        java.io.IOException.class,
        () ->
            slot.call(() -> {
              throw new java.io.IOException("no");
            }));
    assertTrue(recorder.schedule().spans().getFirst().failed());
    assertInstanceOf(java.io.IOException.class, recorder.failures().get(0));
  }

  @Test
  void aTaskThatRunsAgainGetsASecondSpan() throws Exception {
    var recorder = new Recorder(Clock.SYSTEM);
    var slot = recorder.slot(3);
    slot.call(() -> null);
    slot.call(() -> null);
    assertEquals(2, recorder.schedule().spans().size());
    assertEquals(1, recorder.tasks());
  }

  @Test
  void whatHasNotBegunWhenTheRecorderStopsIsDropped() throws Exception {
    var recorder = new Recorder(Clock.SYSTEM);
    var slot = recorder.slot(0);
    recorder.stop();
    slot.call(() -> {
      throw new AssertionError("a dropped task must not run");
    });
    assertEquals(List.of(0), recorder.unfinished());
  }

  @Test
  void anObservedPoolStaysTheLearnersPool() throws Exception {
    var recorder = new Recorder(Clock.SYSTEM);
    var pool = (ThreadPoolExecutor) Executors.newFixedThreadPool(2);
    var handler = pool.getRejectedExecutionHandler();
    try (var seen = recorder.observe(pool)) {
      assertEquals(1, seen.submit(() -> 1).get());
      seen.execute(() -> {});
      seen.invokeAll(List.of(() -> 1, () -> 2));
      CompletableFuture.runAsync(() -> {}, seen).join();
      assertEquals(handler, pool.getRejectedExecutionHandler());
    }
    assertTrue(pool.isTerminated());
    assertEquals(5, recorder.schedule().spans().size());
    assertEquals(List.of("thread-1", "thread-2"), recorder.schedule().workers());
    assertThrows(RejectedExecutionException.class, () -> recorder.observe(pool).submit(() -> 1));
  }

  @Test
  void virtualThreadsAreWorkersWithNamesOfTheirOwn() {
    var recorder = new Recorder(Clock.SYSTEM);
    try (var seen = recorder.observe(Executors.newVirtualThreadPerTaskExecutor())) {
      for (int i = 0; i < 3; i++) seen.submit(() -> {});
    }
    var workers = recorder.schedule().workers();
    assertEquals(3, workers.size());
    assertTrue(workers.getFirst().startsWith("virtual-"), workers.toString());
  }

  @Test
  void tasksThatTheirPoolHasGivenUpAreNotWaitedFor() throws Exception {
    var recorder = new Recorder(Clock.SYSTEM);
    var pool = Executors.newSingleThreadExecutor();
    var seen = recorder.observe(pool);
    seen.execute(LockSupport::park);
    seen.submit(() -> {});
    while (recorder.working().isEmpty()) Thread.onSpinWait();
    seen.shutdownNow();
    seen.close();
    assertEquals(List.of(), recorder.unfinished());
  }

  @Test
  void aClockThatGoesBackwardsIsCountedAndTheSpansStayInOrder() throws Exception {
    var recorder = new Recorder(instants(100, 110, 130, 120, 140, 90, 150));
    recorder.slot(0).call(() -> null);
    recorder.slot(1).call(() -> null);
    assertEquals(2, recorder.setbacks());
    var spans = recorder.schedule().spans();
    assertEquals(new Time(0), spans.getFirst().duration());
    assertEquals(new Time(10), spans.getLast().duration());
  }

  @Test
  void aClockThatGoesOnHasNoSetbacks() throws Exception {
    var recorder = new Recorder(instants(0, 10, 100, 130, 170));
    var slot = recorder.slot(0);
    recorder.begin();
    slot.call(() -> null);
    assertEquals(0, recorder.setbacks());
  }
}
