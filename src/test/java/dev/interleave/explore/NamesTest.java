package dev.interleave.explore;

import static dev.interleave.Lab.explore;
import static dev.interleave.Lab.exploreProgram;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.junit.jupiter.api.Test;

/** A model is told by the name of what it stands for, and its call by the word in the code. */
class NamesTest {
  private static String words(Exploration<?> explored) {
    return explored.always(s -> false).failing().words();
  }

  private static void says(String words, String... parts) {
    for (var part : parts) assertTrue(words.contains(part), words);
    assertFalse(words.matches(".*(Sim[A-Z]|PerTask|Forked|explore\\.model|%s).*"), words);
  }

  private static Object answer(ExecutorService executor) throws Exception {
    try (executor) {
      return executor.submit(() -> 1).get();
    }
  }

  @Test
  void executors() {
    says(
        words(exploreProgram(() -> answer(Executors.newFixedThreadPool(1)))),
        "main calls ThreadPoolExecutor.submit = FutureTask, worker 1 gives its result to FutureTask",
        "calls FutureTask.get",
        "worker 1 takes a task from ThreadPoolExecutor");
    says(
        words(exploreProgram(() -> answer(Executors.newVirtualThreadPerTaskExecutor()))),
        "main calls ExecutorService.submit",
        "main calls ExecutorService.shutdown");
    says(
        words(
            exploreProgram(() -> {
              try (var pool = Executors.newScheduledThreadPool(1)) {
                return pool.schedule(() -> 1, 1, TimeUnit.SECONDS).get();
              }
            })),
        "calls ScheduledExecutorService.schedule",
        "timer 1 hands a task to ScheduledExecutorService",
        "gives its result to ScheduledFuture");
    says(
        words(
            exploreProgram(() -> {
              try (var pool = new ForkJoinPool(1)) {
                pool.execute(() -> {});
                return 1;
              }
            })),
        "calls ForkJoinPool.execute",
        "calls ForkJoinPool.shutdown");
  }

  static class One extends RecursiveTask<Integer> {
    private static final long serialVersionUID = 1;

    @Override
    protected Integer compute() {
      return 1;
    }
  }

  @Test
  void tasks() {
    says(
        words(exploreProgram(() -> new ForkJoinPool(1).invoke(new One()))),
        "main calls One.fork",
        "main calls One.join");
    says(
        words(
            exploreProgram(
                () -> CompletableFuture.supplyAsync(() -> 1).thenApplyAsync(n -> n + 1).join())),
        "main calls CompletableFuture.supplyAsync",
        "starts a task of CompletableFuture",
        "main calls CompletableFuture.join");
  }

  static class Meeting {
    final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    final CyclicBarrier barrier = new CyclicBarrier(1);

    void meet() throws Exception {
      lock.readLock().lock();
      lock.readLock().unlock();
      lock.writeLock().lock();
      lock.writeLock().unlock();
      if (lock.readLock().tryLock()) barrier.await();
    }
  }

  @Test
  void locksAndBarriers() {
    says(
        words(explore(Meeting::new).thread("Ann", m -> m.meet())),
        "Ann locks lock for reading, Ann locks lock for writing, Ann tries to lock lock for"
            + " reading, Ann arrives at barrier");
  }

  @Test
  void anIdleWorkerIsNotPartOfADeadlock() {
    var starved =
        exploreProgram(() -> {
          var pool = Executors.newFixedThreadPool(2);
          pool.submit(() -> 1);
          var queue = new LinkedBlockingQueue<Integer>();
          return queue.take();
        });
    assertEquals(
        "deadlock: main waits for ever in LinkedBlockingQueue.take", starved.failing().end());
  }

  @Test
  void whatTheJdkSaysIsTheSameInEveryOrder() {
    var rejected =
        exploreProgram(() -> {
          var pool =
              new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(1));
          pool.shutdown();
          Callable<Integer> one = () -> 1;
          return pool.submit(one).get();
        });
    assertEquals(1, rejected.wrong().size(), () -> rejected.wrong().toString());
    var said = rejected.failing().end();
    assertTrue(said.startsWith("main throws " + RejectedExecutionException.class.getSimpleName()));
    says(said, "rejected from ThreadPoolExecutor");
    assertFalse(said.contains("@"), said);
  }

  static class Line {
    final LinkedBlockingQueue<Integer> queue = new LinkedBlockingQueue<>();
  }

  @Test
  void whatAQueueHoldsIsShown() {
    var order =
        explore(Line::new)
            .thread("Ann", l -> l.queue.put(1))
            .thread("Bob", l -> l.queue.take())
            .always(l -> false)
            .failing();
    assertEquals(List.of("queue"), order.scene().places());
    assertEquals(List.of("[1]"), order.moves().getFirst().values());
    assertEquals(List.of("[]"), order.moves().getLast().values());
  }
}
