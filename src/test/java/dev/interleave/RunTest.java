package dev.interleave;

import static dev.interleave.Lab.compare;
import static dev.interleave.Lab.measure;
import static dev.interleave.Lab.threads;
import static dev.interleave.Lab.workload;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RunTest {
  private static final Strategy POOL_OF_3 =
      tasks -> {
        try (var pool = Executors.newFixedThreadPool(3)) {
          tasks.forEach(pool::submit);
        }
      };

  private static String refusal(Workload work, Strategy strategy) {
    return assertThrows(IllegalStateException.class, () -> work.run("mine", strategy)).getMessage();
  }

  @Test
  void everyTaskIsRunOnceOnTheLearnersThreads() {
    var sum = new AtomicInteger();
    var run = workload("numbers", List.of(1, 2, 3, 4), sum::addAndGet).run("pool", POOL_OF_3);
    assertEquals(10, sum.get());
    assertEquals(4, run.schedule().spans().size());
    assertTrue(run.workers() <= 3, run.schedule().workers().toString());
    assertTrue(run.schedule().workers().getFirst().startsWith("thread-"));
  }

  @Test
  void theListIsTheStrategysOwn() {
    var order = new StringBuilder();
    workload("sizes", List.of(2, 9, 5), order::append)
        .run(
            "largest first",
            tasks -> {
              tasks.sort(Comparator.comparingDouble(Task::size).reversed());
              tasks.forEach(Task::run);
            });
    assertEquals("952", order.toString());
  }

  @Test
  void aPoolThatWasNeverClosedIsExplained() {
    var gate = new CountDownLatch(1);
    var message =
        refusal(
            workload("waits", 24, i -> gate.await()),
            tasks -> {
              var pool = Executors.newFixedThreadPool(2);
              tasks.forEach(pool::submit);
              pool.shutdown();
            });
    gate.countDown();
    assertTrue(message.startsWith("24 of 24 tasks had not finished when \"mine\" returned."));
    assertTrue(message.contains("try (var pool = ...)"), message);
  }

  @Test
  void anExceptionThatSubmitSwallowedIsShown() {
    var work =
        workload(
            "fragile",
            5,
            i -> {
              if (i > 2) throw new IOException("disk on fire");
            });
    var message = refusal(work, POOL_OF_3);
    assertTrue(message.startsWith("2 of 5 tasks in \"mine\" ended with an exception"), message);
    assertTrue(message.contains("task 3: java.io.IOException: disk on fire"), message);
    assertTrue(message.contains("`submit()` keeps an exception in its Future"), message);
  }

  @Test
  void failuresCanBePartOfTheExperiment() {
    var run =
        workload(
                "fragile",
                4,
                i -> {
                  if (i == 2) throw new IOException();
                })
            .mayFail()
            .run("pool", POOL_OF_3);
    assertEquals(1, run.failed());
    assertTrue(run.summary().data().columnNames().contains("failed"));
  }

  @Test
  void anExceptionOfTheStrategyItselfComesThroughUnchanged() {
    var work = workload("waits", 2, i -> {});
    Strategy broken =
        tasks -> {
          throw new IOException("my own");
        };
    var thrown = assertThrows(IOException.class, () -> work.run("broken", broken));
    assertEquals("my own", thrown.getMessage());
  }

  @Test
  void aStrategyThatNeverReturnsIsInterruptedAndNamed() {
    var interrupted = new CountDownLatch(1);
    var work = workload("stuck", 2, i -> stuck(interrupted)).deadline(Duration.ofMillis(100));
    var message = refusal(work, POOL_OF_3);
    assertTrue(message.startsWith("\"mine\" had not returned after 100 ms: 2 of 2 tasks"), message);
    assertTrue(message.contains("was in a task, at"), message);
    assertTrue(message.contains("endless loop"), message);
    assertEquals(0, awaited(interrupted));
  }

  private static void stuck(CountDownLatch interrupted) throws InterruptedException {
    try {
      Thread.sleep(60_000);
    } finally {
      interrupted.countDown();
    }
  }

  private static long awaited(CountDownLatch latch) {
    try {
      latch.await(10, java.util.concurrent.TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return latch.getCount();
  }

  @Test
  void aSweepRunsEachCountOnceSmallestFirst() {
    var seen = new java.util.ArrayList<Integer>();
    var scaling =
        workload("waits", 4, i -> Thread.sleep(1))
            .sweep(
                threads(4, 1, 2, 2),
                (n, tasks) -> {
                  seen.add(n);
                  tasks.forEach(Task::run);
                });
    assertEquals(List.of(1, 2, 4), seen);
    assertEquals(3, scaling.table().rowCount());
    assertEquals(1.0, scaling.baseline().speedupOver(scaling.at(1)));
  }

  @Test
  void impossibleThreadCountsAreExplained() {
    for (int bad : new int[] {0, -1}) {
      var thrown = assertThrows(IllegalArgumentException.class, () -> threads(bad));
      assertTrue(thrown.getMessage().startsWith(bad + " threads cannot run a task"));
    }
    assertThrows(IllegalArgumentException.class, () -> threads());
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> threads(1_000_000))
            .getMessage()
            .contains("virtual threads"));
  }

  @Test
  void comparingNothingIsExplained() {
    var thrown = assertThrows(IllegalArgumentException.class, () -> compare());
    assertTrue(thrown.getMessage().contains("compare(alone, pooled)"));
  }

  @Test
  void emptyWorkloadsAreExplained() {
    assertThrows(IllegalArgumentException.class, () -> workload("none", 0, i -> {}));
    assertThrows(IllegalArgumentException.class, () -> workload("none", List.of(), i -> {}));
  }

  @Test
  void codeWithResultsOfItsOwnIsMeasuredThroughItsPool() {
    var run =
        measure(
            "own results",
            lab -> {
              try (var pool = lab.observe(Executors.newFixedThreadPool(2))) {
                var answers = List.of(pool.submit(() -> 40), pool.submit(() -> 2));
                int sum = 0;
                for (var answer : answers) sum += answer.get();
                assertEquals(42, sum);
              }
            });
    assertEquals(2, run.schedule().spans().size());
  }

  @Test
  void factsStandBesideTheTime() {
    var run = workload("waits", 6, i -> Thread.sleep(2)).run("pool", POOL_OF_3);
    var tally = run.facts().tally();
    assertEquals(6, tally.ok());
    assertEquals(run.makespan(), tally.makespan());
    assertTrue(tally.threads() >= 3, run.facts().toString());
    assertEquals(List.of(), run.facts().leftovers());
  }

  @Test
  void failuresAreNotHiddenInATime() {
    var run =
        workload(
                "fragile",
                2,
                i -> {
                  if (i == 1) throw new IOException();
                })
            .mayFail()
            .run("pool", POOL_OF_3);
    assertTrue(run.cautions().stream().anyMatch(c -> c.seen().startsWith("1 of 2 tasks")));
  }

  @Test
  void aTaskRunTwiceIsNotAnErrorButACaution() {
    var run =
        workload("waits", 2, i -> Thread.sleep(1))
            .run(
                "twice",
                tasks -> {
                  tasks.forEach(Task::run);
                  tasks.forEach(Task::run);
                });
    assertEquals(4, run.schedule().spans().size());
    assertTrue(run.cautions().getFirst().seen().contains("ran 2 tasks 4 times"));
  }

  @Test
  void aRunPinnedToOneCoreSaysSoOrSaysWhyNot() {
    var run = workload("waits", 4, i -> Thread.sleep(2)).onCores(1).run("pinned", POOL_OF_3);
    assertEquals(1, run.facts().cores());
    boolean cautioned = run.cautions().stream().anyMatch(c -> c.seen().contains("fewer cores"));
    boolean linux = System.getProperty("os.name").equals("Linux");
    assertFalse(linux && cautioned, run.toString());
  }

  @Test
  void whatMustBeReadyIsMadeReadyBeforeEachRun() {
    var log = new StringBuilder();
    var work = workload("log", 2, i -> log.append(i)).before(() -> log.append("p"));
    work.sweep(threads(1, 2), (n, tasks) -> tasks.forEach(Task::run));
    assertEquals("p01p01", log.toString());
  }

  @Test
  void stoppingTheCellStopsTheRun() throws Exception {
    var begun = new CountDownLatch(1);
    var ended = new CountDownLatch(1);
    var cell =
        Thread.ofPlatform()
            .start(() ->
                assertThrows(
                    java.util.concurrent.CancellationException.class,
                    () ->
                        workload("waits", 1, i -> waitForStop(begun, ended))
                            .run("alone", tasks -> tasks.forEach(Task::run))));
    begun.await();
    cell.interrupt();
    assertEquals(0, awaited(ended));
    cell.join();
  }

  private static void waitForStop(CountDownLatch begun, CountDownLatch ended)
      throws InterruptedException {
    begun.countDown();
    stuck(ended);
  }

  @Test
  void aRunThatWasNeverMadeIsNamed() {
    var made = Lab.workload("one", 1, i -> {}).run("alone", tasks -> tasks.forEach(Task::run));
    var thrown = assertThrows(IllegalArgumentException.class, () -> Lab.compare(made, null));
    assertTrue(thrown.getMessage().startsWith("Run 2 of 2 is null"), thrown.getMessage());
  }
}
