package dev.interleave.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.live.Progress;
import dev.interleave.live.SpanSource;
import dev.interleave.machine.Clock;
import dev.interleave.schedule.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecorderSpansTest {
  private final Recorder recorder = new Recorder(Clock.SYSTEM);

  private List<Recorder.Slot> slots(int count) {
    return IntStream.range(0, count).mapToObj(recorder::slot).toList();
  }

  private static void run(Recorder.Slot slot) {
    Sneaky.run(() -> slot.call(() -> null));
  }

  @Test
  void everyTaskIsReadOnceByEachReader() {
    var slots = slots(3);
    var feed = recorder.feed();
    assertEquals(List.of(), feed.next().ended());
    slots.subList(0, 2).forEach(RecorderSpansTest::run);
    assertEquals(List.of(0, 1), feed.next().ended().stream().map(Span::task).toList());
    run(slots.get(2));
    assertEquals(List.of(2), feed.next().ended().stream().map(Span::task).toList());
    assertEquals(List.of(), feed.next().ended());
    assertEquals(3, recorder.feed().next().ended().size());
    assertEquals(recorder.schedule().spans(), recorder.feed().next().ended());
  }

  @Test
  void whatIsUnderWayIsToldUntilItHasEnded() throws Exception {
    var begun = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    var slot = recorder.slot(7);
    var feed = recorder.feed();
    var worker =
        Thread.ofPlatform()
            .name("worker")
            .start(() ->
                Sneaky.run(() ->
                    slot.call(() -> {
                      begun.countDown();
                      go.await();
                      return null;
                    })));
    begun.await();
    var batch = feed.next();
    assertEquals(List.of(), batch.ended());
    assertEquals(7, batch.running().getFirst().task());
    assertEquals("worker", batch.running().getFirst().worker());
    assertEquals(batch.now(), batch.running().getFirst().end());
    assertEquals(new Progress("task", 0, 0, 1, 1), recorder.progress(1));
    go.countDown();
    worker.join();
    batch = feed.next();
    assertEquals(1, batch.ended().size());
    assertEquals(List.of(), batch.running());
    assertEquals(new Progress("task", 1, 0, 1, 0), recorder.progress(1));
  }

  @Test
  void nothingIsLostWhileWorkersGoOn() throws Exception {
    var slots = slots(20_000);
    var feed = recorder.feed();
    var seen = new ArrayList<Integer>();
    try (var pool = Executors.newFixedThreadPool(4)) {
      slots.forEach(slot -> pool.submit(() -> run(slot)));
      pool.shutdown();
      while (!pool.isTerminated()) feed.next().ended().forEach(span -> seen.add(span.task()));
    }
    feed.next().ended().forEach(span -> seen.add(span.task()));
    assertEquals(IntStream.range(0, 20_000).boxed().toList(), seen.stream().sorted().toList());
  }

  @Test
  void virtualThreadsThatFollowEachOtherShareALane() throws Exception {
    for (var slot : slots(5)) Thread.startVirtualThread(() -> run(slot)).join();
    var rows = recorder.feed().next().ended().stream().map(Span::worker).distinct().toList();
    assertEquals(List.of("lane 1"), rows);
  }

  @Test
  void moreWorkersThanRowsShareTheLast() throws Exception {
    for (var slot : slots(100)) Thread.ofPlatform().start(() -> run(slot)).join();
    var rows = recorder.feed().next().ended().stream().map(Span::worker).toList();
    assertEquals(SpanSource.ROWS, rows.stream().distinct().count());
    assertEquals(
        100 - (SpanSource.ROWS - 1), rows.stream().filter(SpanSource.OTHERS::equals).count());
  }

  @Test
  void virtualThreadsTooManyForRowsShareThemAndTheReaderSaysSo() throws Exception {
    var go = new CountDownLatch(1);
    var begun = new CountDownLatch(200);
    var threads = new ArrayList<Thread>();
    for (var slot : slots(200))
      threads.add(
          Thread.startVirtualThread(() ->
              Sneaky.run(() ->
                  slot.call(() -> {
                    begun.countDown();
                    go.await();
                    return null;
                  }))));
    begun.await();
    var feed = recorder.feed();
    assertEquals(1, feed.lanesInRow());
    var rows = feed.next().running().stream().map(Span::worker).distinct().toList();
    assertEquals(4, feed.lanesInRow());
    assertEquals(50, rows.size());
    assertTrue(rows.containsAll(List.of("lanes 1 to 4", "lanes 197 to 200")), rows.toString());
    assertEquals(4, feed.room("lanes 1 to 4"));
    go.countDown();
    for (var thread : threads) thread.join();
    assertEquals(200, feed.next().ended().size());
    assertEquals(1, feed.room("worker"), "a row that nobody shares");
  }

  @Test
  void whatEndsWhileItReadsIsUnderWayInThisPieceAndEndsInTheNext() {
    // The run begins, the task is handed over, begins and ends; then two looks, the first of them
    // from before that end.
    var instants = List.of(0L, 0L, 10L, 20L, 15L, 30L).iterator();
    var past = new Recorder(instants::next);
    run(past.slot(0));
    var feed = past.feed();
    var first = feed.next();
    assertEquals(List.of(), first.ended());
    assertEquals(15, first.running().getFirst().end());
    assertEquals(20, feed.next().ended().getFirst().end());
  }

  @Test
  void aFailureIsCounted() {
    var slot = recorder.slot(0);
    try {
      slot.call(() -> {
        throw new IllegalStateException("no");
      });
    } catch (Exception expected) {
      assertEquals("no", expected.getMessage());
    }
    assertEquals(new Progress("task", 1, 1, 0, 0), recorder.progress(0));
    assertTrue(recorder.feed().next().ended().getFirst().failed());
  }
}
