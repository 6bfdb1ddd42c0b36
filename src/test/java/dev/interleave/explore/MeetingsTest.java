package dev.interleave.explore;

import static dev.interleave.Lab.explore;
import static dev.interleave.Lab.exploreProgram;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.Exchanger;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.Phaser;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.junit.jupiter.api.Test;

/** Threads that meet, and tasks whose time has to come. */
class MeetingsTest {
  private static void isRight(Exploration<?> explored) {
    assertEquals(0, explored.bad(), explored::toString);
    assertEquals(List.of(), explored.races(), explored::toString);
    assertTrue(explored.complete());
  }

  static class Phases {
    final Phaser phaser = new Phaser(2);
    int left;
    int right;
    int sum;

    void left() {
      left = 1;
      phaser.arriveAndAwaitAdvance();
      sum = left + right;
    }

    void right() {
      right = 2;
      phaser.arrive();
    }

    void rightAwaits() {
      right = 2;
      phaser.arriveAndAwaitAdvance();
    }
  }

  @Test
  void phaser() {
    isRight(
        explore(Phases::new)
            .thread("Ann", Phases::left)
            .thread("Bob", Phases::rightAwaits)
            .always(p -> p.sum == 3 && p.phaser.getPhase() == 1));
    isRight(
        explore(Phases::new)
            .thread("Ann", Phases::left)
            .thread("Bob", Phases::right)
            .always(p -> p.sum == 3));
    var alone = explore(Phases::new).thread("Ann", Phases::left);
    assertEquals(alone.total(), alone.deadlocks(), alone::toString);
  }

  static class Swap {
    final Exchanger<String> exchanger = new Exchanger<>();
    String ann;
    String bob;
    boolean late;
  }

  @Test
  void exchanger() {
    isRight(
        explore(Swap::new)
            .thread("Ann", s -> s.ann = s.exchanger.exchange("a"))
            .thread("Bob", s -> s.bob = s.exchanger.exchange("b"))
            .always(s -> s.ann.equals("b") && s.bob.equals("a")));
    var alone = explore(Swap::new).thread("Ann", s -> s.ann = s.exchanger.exchange("a"));
    assertEquals(1, alone.deadlocks(), alone::toString);
    isRight(
        explore(Swap::new)
            .thread(
                "Ann",
                s -> {
                  try {
                    s.exchanger.exchange("a", 1, TimeUnit.SECONDS);
                  } catch (TimeoutException e) {
                    s.late = true;
                  }
                })
            .always(s -> s.late));
  }

  static class Handover {
    final SynchronousQueue<Integer> queue = new SynchronousQueue<>();
    int taken;
    int message;
    boolean offered;
  }

  @Test
  void synchronousQueue() {
    isRight(
        explore(Handover::new)
            .thread(
                "Ann",
                h -> {
                  h.message = 5;
                  h.queue.put(1);
                })
            .thread("Bob", h -> h.taken = h.queue.take() + h.message)
            .always(h -> h.taken == 6));
    var nobody = explore(Handover::new).thread("Ann", h -> h.queue.put(1));
    assertEquals(nobody.total(), nobody.deadlocks(), nobody::toString);
    var offers =
        explore(Handover::new)
            .thread("Ann", h -> h.offered = h.queue.offer(1))
            .thread("Bob", h -> h.queue.poll(1, TimeUnit.SECONDS));
    assertEquals(Set.of(true, false), offers.outcomes(h -> h.offered).keySet());
  }

  static class Transfer {
    final LinkedTransferQueue<Integer> queue = new LinkedTransferQueue<>();
    int taken;
    int message;
    boolean offered;
  }

  @Test
  void transferQueue() {
    isRight(
        explore(Transfer::new)
            .thread(
                "Ann",
                t -> {
                  t.queue.transfer(1);
                  t.message = 5;
                })
            .thread("Bob", t -> t.taken = t.queue.take())
            .always(t -> t.taken == 1 && t.message == 5));
    var nobody = explore(Transfer::new).thread("Ann", t -> t.queue.transfer(1));
    assertEquals(nobody.total(), nobody.deadlocks(), nobody::toString);
    isRight(explore(Transfer::new).thread("Ann", t -> t.queue.put(1)).always(t -> t.taken == 0));
    var twins =
        explore(Transfer::new)
            .thread("Ann", t -> t.queue.transfer(1))
            .thread("Bob", t -> t.queue.transfer(1))
            .thread("Cleo", t -> t.taken = t.queue.take());
    assertEquals(twins.total(), twins.deadlocks(), twins::toString);
    var tries =
        explore(Transfer::new)
            .thread("Ann", t -> t.offered = t.queue.tryTransfer(1))
            .thread("Bob", t -> t.queue.poll(1, TimeUnit.SECONDS));
    assertEquals(Set.of(true, false), tries.outcomes(t -> t.offered).keySet());
    var given =
        explore(Transfer::new)
            .thread("Ann", t -> t.offered = t.queue.tryTransfer(1, 1, TimeUnit.SECONDS))
            .always(t -> !t.offered && t.queue.isEmpty());
    isRight(given);
  }

  record Later(String name, long at) implements Delayed {
    static Later in(String name, long millis) {
      return new Later(name, System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis));
    }

    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(at - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
      return Long.compare(at, ((Later) other).at);
    }
  }

  @Test
  void delayQueue() {
    var order =
        exploreProgram(() -> {
          var queue = new DelayQueue<Later>();
          var one = Thread.startVirtualThread(() -> queue.put(Later.in("late", 7_200_000)));
          var two = Thread.startVirtualThread(() -> queue.put(Later.in("soon", 1)));
          var names = queue.take().name() + " " + queue.take().name();
          one.join();
          two.join();
          return names;
        });
    assertEquals(Set.of("late soon", "soon late"), order.outcomes().keySet(), order::toString);
    assertEquals(
        Set.of("none, then late"),
        exploreProgram(
                () -> {
                  var queue = new DelayQueue<>(List.of(Later.in("late", 1_000)));
                  var soon = queue.poll(10, TimeUnit.MILLISECONDS);
                  return (soon == null ? "none" : "some") + ", then " + queue.take().name();
                })
            .outcomes()
            .keySet());
  }

  static class Shelf {
    final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    final Condition filled = lock.writeLock().newCondition();
    int books;

    void add() {
      lock.writeLock().lock();
      try {
        books++;
        filled.signal();
      } finally {
        lock.writeLock().unlock();
      }
    }

    void lend() throws InterruptedException {
      lock.writeLock().lock();
      try {
        while (books == 0) filled.await();
        books--;
      } finally {
        lock.writeLock().unlock();
      }
    }

    int count() {
      lock.readLock().lock();
      try {
        return books;
      } finally {
        lock.readLock().unlock();
      }
    }
  }

  @Test
  void conditionOfAWriteLock() {
    isRight(
        explore(Shelf::new)
            .thread("Ann", s -> s.lend())
            .thread("Bob", s -> s.add())
            .thread("Cleo", s -> s.count())
            .always(s -> s.books == 0));
    var nobody = explore(Shelf::new).thread("Ann", s -> s.lend());
    assertEquals(nobody.total(), nobody.deadlocks(), nobody::toString);
    var outside = explore(Shelf::new).thread("Ann", s -> s.filled.signal());
    assertEquals(outside.total(), outside.bad(), outside::toString);
  }

  @Test
  void completionService() {
    var first =
        exploreProgram(() -> {
          try (var pool = Executors.newFixedThreadPool(2)) {
            var service = new ExecutorCompletionService<Integer>(pool);
            service.submit(() -> 1);
            service.submit(() -> 2);
            return service.take().get() + 10 * service.take().get();
          }
        });
    assertEquals(Set.of(12, 21), first.outcomes().keySet(), first::toString);
    assertEquals(0, first.bad(), first::toString);
  }

  @Test
  void aDelayPutsNothingInAnOrder() {
    var order =
        exploreProgram(() -> {
          var seen = new ArrayList<String>();
          try (var pool = Executors.newScheduledThreadPool(1)) {
            pool.schedule(() -> seen.add("late"), 2, TimeUnit.HOURS);
            pool.schedule(() -> seen.add("soon"), 1, TimeUnit.SECONDS);
          }
          return seen.toString();
        });
    assertEquals(Set.of("[soon, late]", "[late, soon]"), order.outcomes().keySet());
    isRight(order);
    var hopes =
        exploreProgram(() -> {
          var done = new AtomicInteger();
          var pool = Executors.newSingleThreadScheduledExecutor();
          pool.schedule(done::incrementAndGet, 1, TimeUnit.SECONDS);
          Thread.sleep(60_000);
          pool.shutdownNow();
          return done.get();
        });
    assertTrue(hopes.outcomes().keySet().containsAll(Set.of(0, 1)), hopes::toString);
  }

  @Test
  void aTaskThatRepeatsIsRefused() {
    var ticks =
        exploreProgram(() -> {
          try (var pool = Executors.newScheduledThreadPool(1)) {
            pool.scheduleAtFixedRate(() -> {}, 1, 1, TimeUnit.SECONDS);
          }
          return 0;
        });
    assertTrue(ticks.toString().contains("A task that repeats has no end"), ticks::toString);
  }

  @Test
  void aScheduledTaskThatWaitsForTheNextOfItsOnlyWorkerWaitsForEver() {
    var stuck =
        exploreProgram(() -> {
          var pool = Executors.newScheduledThreadPool(1);
          pool.schedule(
                  () -> pool.schedule(() -> 1, 0, TimeUnit.SECONDS).get(), 0, TimeUnit.SECONDS)
              .get();
          return "never";
        });
    assertEquals(stuck.total(), stuck.deadlocks(), stuck::toString);
  }
}
