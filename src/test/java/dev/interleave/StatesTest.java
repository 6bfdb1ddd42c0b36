package dev.interleave;

import static dev.interleave.Lab.workload;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.schedule.Activity;
import dev.interleave.schedule.Segment;
import dev.interleave.schedule.Span;
import dev.interleave.schedule.State;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import jdk.jfr.FlightRecorder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What real threads did, as JFR saw it. Nothing here asserts how fast anything is. */
class StatesTest {
  private static final long GRACE = 50_000;
  private static final Strategy ALONE = tasks -> tasks.forEach(Task::run);
  private static final Strategy POOL_OF_2 =
      tasks -> {
        try (var pool = Executors.newFixedThreadPool(2)) {
          tasks.forEach(pool::submit);
        }
      };
  private static final Strategy VIRTUAL =
      tasks -> {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
          tasks.forEach(pool::submit);
        }
      };

  private static List<Path> temporary() throws IOException {
    try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      var ours = "interleave-states-" + ProcessHandle.current().pid();
      return files.filter(file -> file.getFileName().toString().startsWith(ours)).toList();
    }
  }

  @AfterEach
  void nothingIsLeftBehind() throws IOException {
    assertEquals(List.of(), FlightRecorder.getFlightRecorder().getRecordings());
    assertEquals(List.of(), temporary());
    var names = Thread.getAllStackTraces().keySet().stream().map(Thread::getName).toList();
    assertFalse(names.contains("state sampler"), names.toString());
  }

  private static Activity only(Run run) {
    assertEquals(1, run.states().activities().size());
    return run.states().activities().getFirst();
  }

  private static Segment longest(Activity activity, State state) {
    return activity.segments().stream()
        .filter(segment -> segment.state() == state)
        .max(Comparator.comparing(Segment::duration))
        .orElseThrow(() -> new AssertionError(state + " is not among " + activity.segments()));
  }

  @Test
  void sleepIsSeenWhenAndWhereItHappened() {
    var sleep = sleepOf(seen -> asleep(seen));
    assertTrue(sleep.duration().ms() >= 19, sleep + "");
  }

  @Test
  void theClocksAgreeAfterJfrHasTurnedToANewChunk() {
    sleepOf(seen -> {
      try (var other = new jdk.jfr.Recording()) {
        other.start();
        asleep(seen);
      }
    });
  }

  /** The sleep of one task. JFR's clock and ours agree: it lies where the task saw it. */
  private static Segment sleepOf(Job<long[]> job) {
    var seen = new long[2];
    var run = workload("sleep", List.of(seen), job).withStates().run("alone", ALONE);
    var sleep = longest(only(run), State.SLEEPING);
    assertTrue(sleep.start() > seen[0] - GRACE && sleep.end() < seen[1] + GRACE, run + "");
    return sleep;
  }

  private static void asleep(long[] seen) throws InterruptedException {
    seen[0] = System.nanoTime();
    Thread.sleep(20);
    seen[1] = System.nanoTime();
  }

  @Test
  void aContendedMonitorIsWaitedForOnTheRightWorker() {
    var monitor = new Object();
    var held = new CountDownLatch(1);
    var run =
        contended(i -> {
          if (i == 0) {
            synchronized (monitor) {
              held.countDown();
              Thread.sleep(30);
            }
          } else {
            held.await();
            synchronized (monitor) {
              assertTrue(Thread.holdsLock(monitor));
            }
          }
        });
    var about = waitedForALock(run);
    assertTrue(about.startsWith("Object, last held by " + span(run, 0).worker()), about);
  }

  @Test
  void aReentrantLockIsALockToo() {
    var lock = new ReentrantLock();
    var held = new CountDownLatch(1);
    var run =
        contended(i -> {
          if (i == 1) held.await();
          lock.lock();
          try {
            held.countDown();
            if (i == 0) Thread.sleep(30);
          } finally {
            lock.unlock();
          }
        });
    assertEquals("ReentrantLock", waitedForALock(run));
  }

  private static Run contended(Job<Integer> job) {
    return workload("contended", 2, job).withStates().run("pool of 2", POOL_OF_2);
  }

  private static Span span(Run run, int task) {
    return run.schedule().spans().stream().filter(s -> s.task() == task).findFirst().orElseThrow();
  }

  /** Task 1 waited for the lock that task 0 held. */
  private static String waitedForALock(Run run) {
    var holder = run.states().of(span(run, 0)).orElseThrow();
    var waiter = run.states().of(span(run, 1)).orElseThrow();
    // making the lock ready for two can take the holder half a microsecond
    assertTrue(holder.total(State.LOCK).compareTo(waiter.total(State.LOCK)) < 0, run.states() + "");
    assertTrue(run.timeline().svg().contains("waiting for a lock"));
    return longest(waiter, State.LOCK).about();
  }

  @Test
  void parkingIsSeen() {
    Job<Integer> job = i -> LockSupport.parkNanos(job(), 5_000_000);
    var run = workload("park", 1, job).withStates().run("alone", ALONE);
    assertEquals("String", longest(only(run), State.PARKED).about());
  }

  private static Object job() {
    return "what it waits for";
  }

  @Test
  void waitingForAnotherTaskIsParkingAndNamesTheLatch() {
    var latch = new CountDownLatch(1);
    var first = new AtomicReference<Thread>();
    Job<Integer> job =
        i -> {
          if (i == 0) first.set(Thread.currentThread());
          if (i == 0) latch.await();
          else parked(first);
          latch.countDown();
        };
    var run = workload("latch", 2, job).withStates().run("pool of 2", POOL_OF_2);
    var waiter = run.states().of(span(run, 0)).orElseThrow();
    assertEquals("CountDownLatch", longest(waiter, State.PARKED).about());
  }

  /** Returns once the other task's thread has been waiting for a while. */
  private static void parked(AtomicReference<Thread> other) throws InterruptedException {
    while (other.get() == null || other.get().getState() != Thread.State.WAITING) Thread.sleep(1);
    Thread.sleep(10);
  }

  @Test
  void readingAFileIsSeenHoweverShort(@TempDir Path folder) throws IOException {
    var file = Files.write(folder.resolve("small.bin"), new byte[64]);
    var run = workload("files", 1, i -> Files.readAllBytes(file)).withStates().run("alone", ALONE);
    assertTrue(longest(only(run), State.IO).about().endsWith("small.bin"), "" + only(run));
  }

  @Test
  void readingASocketIsSeen() throws Exception {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var answer = Thread.ofPlatform().start(() -> answerOnce(server));
      Job<Integer> job =
          i -> {
            try (var socket = new Socket(server.getInetAddress(), server.getLocalPort())) {
              assertEquals(7, socket.getInputStream().read());
            }
          };
      var run = workload("sockets", 1, job).withStates().run("alone", ALONE);
      answer.join();
      assertTrue(longest(only(run), State.IO).about().endsWith(":" + server.getLocalPort()));
    }
  }

  private static void answerOnce(ServerSocket server) {
    try (var socket = server.accept()) {
      Thread.sleep(10);
      socket.getOutputStream().write(7);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void statesFillEachTaskAndNeverOverlapOnAWorker() {
    var monitor = new Object();
    Job<Integer> job =
        i -> {
          Lab.burn(0.2);
          synchronized (monitor) {
            Thread.sleep(1);
          }
          LockSupport.parkNanos(200_000);
        };
    var run = workload("mixed", 20, job).withStates().run("pool of 2", POOL_OF_2);
    assertEquals(20, run.states().activities().size());
    for (var worker : run.schedule().workers()) assertInOrder(run, worker);
    for (var activity : run.states().activities()) {
      assertEquals(activity.span().start(), activity.segments().getFirst().start());
      assertEquals(activity.span().end(), activity.segments().getLast().end());
      assertTrue(activity.withoutCore().orElse(0) <= activity.span().duration().nanos());
    }
  }

  private static void assertInOrder(Run run, String worker) {
    var segments = new ArrayList<Segment>();
    for (var activity : run.states().activities())
      if (activity.span().worker().equals(worker)) segments.addAll(activity.segments());
    segments.sort(Comparator.comparingLong(Segment::start));
    long at = run.schedule().start();
    for (var segment : segments) {
      assertTrue(segment.start() >= at, segment + " begins before " + at);
      at = segment.end();
    }
    assertTrue(at <= run.schedule().start() + run.makespan().nanos());
  }

  @Test
  void aVirtualThreadNamesItsCarrierAndWhatCannotBeSeen() {
    var run = workload("virtual", 3, i -> Thread.sleep(5)).withStates().run("virtual", VIRTUAL);
    for (var activity : run.states().activities()) {
      assertTrue(activity.carrier().contains("ForkJoinPool"), activity.carrier());
      assertTrue(activity.withoutCore().isEmpty());
      longest(activity, State.SLEEPING);
    }
    assertTrue(run.states().note().contains("virtual"), run.states().note());
    assertTrue(run.timeline().svg().contains("carried by ForkJoinPool"));
  }

  @Test
  void aVirtualThreadThatWaitsForALockIsSeenBySampling() {
    var monitor = new Object();
    Job<Integer> job =
        i -> {
          synchronized (monitor) {
            Thread.sleep(30);
          }
        };
    var run = workload("contended", 3, job).withStates().run("virtual", VIRTUAL);
    assertTrue(run.states().total(State.LOCK).ms() > 10, run.states() + "");
  }

  @Test
  void aParkedVirtualThreadIsSeenBySampling() {
    var latch = new CountDownLatch(1);
    Job<Integer> job =
        i -> {
          if (i == 0) Thread.sleep(40);
          if (i == 0) latch.countDown();
          latch.await();
        };
    var run = workload("latch", 2, job).withStates().run("virtual", VIRTUAL);
    var waiter = run.states().of(span(run, 1)).orElseThrow();
    assertEquals("CountDownLatch", longest(waiter, State.PARKED).about());
  }

  @Test
  void statesAreRecordedOnlyWhenAskedFor() {
    var jobs = workload("sleep", 2, i -> Thread.sleep(1));
    var plain = jobs.run("plain", ALONE);
    assertTrue(plain.states().isEmpty());
    assertFalse(plain.timeline().svg().contains("sleeping"));
    var watched = jobs.withStates().run("watched", ALONE);
    assertEquals(2, watched.states().activities().size());
    assertTrue(watched.timeline().svg().contains("recorded by JFR"));
    assertTrue(watched.timeline().toString().contains("SSS"), "" + watched.timeline());
  }

  @Test
  void aTraceIsWrittenWhereItWasAskedFor(@TempDir Path folder) throws IOException {
    var run = workload("sleep", 2, i -> Thread.sleep(1)).withStates().run("alone", ALONE);
    var file = run.trace(folder.resolve("run.json"));
    assertTrue(Files.readString(file).contains("\"name\":\"sleeping\""));
    var nowhere = folder.resolve("no such folder/run.json");
    assertThrows(java.io.UncheckedIOException.class, () -> run.trace(nowhere));
  }

  @Test
  void aStrategyThatThrowsLeavesNothing() {
    Strategy broken =
        tasks -> {
          tasks.getFirst().run();
          throw new IOException("my own");
        };
    var jobs = workload("sleep", 2, i -> Thread.sleep(1)).withStates();
    assertThrows(IOException.class, () -> jobs.run("broken", broken));
    assertThrows(IllegalStateException.class, () -> jobs.run("forgets", tasks -> {}));
    assertThrows(
        IllegalStateException.class,
        () ->
            jobs.before(
                    () -> {
                      throw new IllegalStateException();
                    })
                .run("unprepared", ALONE));
  }

  @Test
  void aRunThatIsStoppedLeavesNothing() {
    var jobs = workload("stuck", 1, i -> Thread.sleep(60_000)).withStates();
    assertThrows(
        IllegalStateException.class,
        () -> jobs.deadline(Duration.ofMillis(100)).run("stuck", ALONE));
  }
}
