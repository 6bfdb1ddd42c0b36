package dev.interleave.waits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.schedule.State;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.Predicate;
import learner.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThreadsNowTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Waiting waiting = new Waiting();
  private ExecutorService pool;

  @AfterEach
  void end() throws InterruptedException {
    waiting.end();
    if (pool != null) pool.close();
  }

  /** Looks until it is as expected: threads need a moment to get where they wait. */
  private static ThreadsNow when(Predicate<ThreadsNow> expected) throws InterruptedException {
    var now = ThreadsNow.look();
    for (long end = System.nanoTime() + PATIENCE.toNanos();
        !expected.test(now) && System.nanoTime() < end;
        now = ThreadsNow.look()) Thread.sleep(20);
    assertTrue(expected.test(now), now.toString());
    return now;
  }

  private static boolean is(ThreadsNow now, String name, State state) {
    return now.threads().stream().anyMatch(t -> t.name().equals(name) && t.state() == state);
  }

  private static ThreadNow named(ThreadsNow now, String name) {
    return now.threads().stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void whoWaitsForAMonitorAndWhoHoldsIt() throws Exception {
    waiting.monitor(Thread.ofPlatform().name("Ann"), Thread.ofVirtual().name("Bob"));
    var now = when(seen -> is(seen, "Bob", State.LOCK) && is(seen, "Ann", State.PARKED));
    var ann = named(now, "Ann");
    var bob = named(now, "Bob");
    assertEquals(ann.id(), bob.holder());
    assertEquals(1, ann.holds().size());
    assertTrue(bob.waitsFor().matches("Fork \\d"), bob.waitsFor());
    assertEquals(bob.waitsFor(), ann.holds().getFirst());
    assertTrue(bob.at().contains("Waiting."), bob.at());
    assertTrue(bob.at().contains("line "), bob.at());
    assertTrue(now.deadlocked().isEmpty());
    assertTrue(now.toString().contains("Bob waits for " + bob.waitsFor() + ", which Ann holds"));
  }

  @Test
  void aRingOfLocksIsADeadlock() throws Exception {
    waiting.ring(Thread.ofPlatform().name("Ann"), Thread.ofPlatform().name("Bob"));
    var now = when(seen -> seen.deadlocked().size() == 2);
    var text = now.toString().replace("\n  ", " ");
    assertTrue(text.contains("Deadlock: Ann waits for ReentrantLock 2, which Bob holds"), text);
    assertTrue(text.contains("Bob waits for ReentrantLock 1, which Ann holds"), text);
    assertTrue(now.html().contains("holds ReentrantLock 1; waits for ReentrantLock 2<"), text);
    assertTrue(text.contains("None of them can ever go on"), text);
    assertTrue(now.html().contains("#d55e00"), "no red in the picture");
    assertTrue(now.html().contains("<svg") && now.html().contains("<table>"));
  }

  @Test
  void queuesAndNotifiesAreNamed() throws Exception {
    waiting.taker(Thread.ofVirtual().name("taker"));
    waiting.waiter(Thread.ofPlatform().name("waiter"));
    var now =
        when(seen -> waits(seen, "taker", "ArrayBlocking") && waits(seen, "waiter", "a notify on"));
    assertEquals("ArrayBlockingQueue.take", named(now, "taker").waitsFor());
    assertTrue(named(now, "waiter").waitsFor().startsWith("a notify on Fork "));
    assertEquals(List.of(), named(now, "waiter").holds());
  }

  private static boolean waits(ThreadsNow now, String name, String what) {
    return now.threads().stream()
        .anyMatch(t -> t.name().equals(name) && t.waitsFor().startsWith(what));
  }

  @Test
  void virtualThreadsThatDoTheSameAreOneRow() throws Exception {
    waiting.sleepers(200);
    var now = when(seen -> seen.threads().stream().anyMatch(t -> t.count() == 200));
    assertTrue(now.toString().contains("200 virtual threads"), now.toString());
    assertTrue(now.toString().contains("200 sleeping"), now.toString());
  }

  @Test
  void thoseOfAPoolAreThreadsOfThePool() throws Exception {
    pool = waiting.pool();
    Predicate<ThreadNow> isWorker = thread -> thread.pool().startsWith("ThreadPoolExecutor ");
    Predicate<ThreadNow> waits = isWorker.and(t -> t.waitsFor().equals("CountDownLatch.await"));
    var now = when(seen -> seen.threads().stream().filter(waits).count() == 2);
    assertTrue(now.toString().contains("Not known here"), now.toString());
  }

  @Test
  void thePictureTellsHowManyTasksWait() {
    var worker =
        new ThreadNow(
            7, "w", 1, 3, State.SLEEPING, "", List.of(), "", 0, "Pool@1, 3 tasks wait", false);
    var html = new ThreadsNow(List.of(worker), true).html();
    assertTrue(html.contains(">3 tasks wait in its pool</text>"), html);
  }

  @Test
  void whatThisJvmCannotTellIsSaid() {
    var text = new ThreadsNow(List.of(), false).toString();
    assertEquals("No other thread runs your code.", text);
  }

  @Test
  void aCompiledWaitIsForWhatWasEnteredLast() {
    var wait = Frame.of("java.base/java.lang.Object.wait0(Native Method)");
    var waits =
        new Dumped(
            7,
            "Ann",
            false,
            Thread.State.WAITING,
            null,
            List.of("A@1", "B@2"),
            List.of(wait),
            null);
    assertEquals("A@1", waits.blocker());
    assertEquals(List.of("B@2"), waits.held());
  }

  @Test
  void theJvmsOwnFormIsRead() {
    var frame =
        Frame.of("java.base/java.util.concurrent.locks.LockSupport.park(LockSupport.java:221)");
    assertEquals(new Frame("java.util.concurrent.locks.LockSupport", "park", 221, true), frame);
    var cell = Frame.of("REPL.$JShell$11$Fork.eat($JShell$11.java:5)");
    assertEquals(new Frame("REPL.$JShell$11$Fork", "eat", 5, false), cell);
    assertEquals("Fork.eat", cell.call());
    assertEquals("a\"b/\u00e9", ((List<?>) JsonReader.read("[ \"a\\\"b\\/\\u00e9\" ]")).getFirst());
  }
}
