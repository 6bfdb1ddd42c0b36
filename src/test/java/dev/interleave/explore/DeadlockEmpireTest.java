package dev.interleave.explore;

import static dev.interleave.Lab.explore;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

/** The levels of The Deadlock Empire, a game, written anew: each beside its repaired twin. */
class DeadlockEmpireTest {
  /** Two in a place that is for one: the end of most levels. */
  static class Place {
    private volatile int inside;

    void critical() {
      if (inside != 0) throw new IllegalStateException("two inside");
      inside = 1;
      inside = 0;
    }
  }

  static class BooleanFlags extends Place {
    boolean taken;

    void checkThenSet() {
      while (taken) Thread.onSpinWait();
      taken = true;
      critical();
      taken = false;
    }

    synchronized void together() {
      critical();
    }
  }

  @Test
  void booleanFlagsAreEnoughForEveryone() {
    Twins.broken(
        explore(BooleanFlags::new).thread(f -> f.checkThenSet()).thread(f -> f.checkThenSet()));
    Twins.right(explore(BooleanFlags::new).thread(f -> f.together()).thread(f -> f.together()));
  }

  static class Counter extends Place {
    volatile int counter;

    void step() {
      counter++;
      if (counter == 5) critical();
    }

    void third() {
      counter++;
      if (counter == 3) critical();
    }

    synchronized void whole() {
      counter++;
      if (counter == 3) critical();
    }
  }

  @Test
  void simpleCounter() {
    Twins.broken(
        explore(Counter::new)
            .thread(c -> {
              c.third();
              c.third();
            })
            .thread(c -> {
              c.third();
              c.third();
            }));
    Twins.right(
        explore(Counter::new)
            .thread(c -> {
              c.whole();
              c.whole();
            })
            .thread(c -> {
              c.whole();
              c.whole();
            }));
  }

  static class Confused {
    int first;
    int second;

    void both() {
      first++;
      second++;
    }

    void compare() {
      if (second == 1 && first != 1) throw new IllegalStateException("second before first");
    }

    synchronized void bothLocked() {
      first++;
      second++;
    }

    synchronized void compareLocked() {
      compare();
    }
  }

  @Test
  void confusedCounter() {
    Twins.broken(
        explore(Confused::new)
            .thread(c -> c.both())
            .thread(c -> c.both())
            .always(c -> c.first == 2));
    Twins.right(
        explore(Confused::new)
            .thread(c -> c.bothLocked())
            .thread(c -> c.compareLocked())
            .always(c -> c.first == c.second));
  }

  static class Locks {
    final ReentrantLock mutex = new ReentrantLock();
    final ReentrantLock mutex2 = new ReentrantLock();
    int i;

    void half() {
      mutex.lock();
      i += 2;
      mutex.unlock();
      if (i == 5) throw new IllegalStateException("five");
    }

    void other() {
      mutex.lock();
      i--;
      mutex.unlock();
    }

    void nested(ReentrantLock outer, ReentrantLock inner) {
      outer.lock();
      inner.lock();
      i++;
      inner.unlock();
      outer.unlock();
    }
  }

  @Test
  void insufficientLock() {
    var insufficient =
        explore(Locks::new)
            .thread(l -> {
              for (int k = 0; k < 3; k++) l.half();
            })
            .thread(l -> l.other());
    Twins.broken(insufficient);
  }

  @Test
  void deadlock() {
    Twins.stuck(
        explore(Locks::new)
            .thread(l -> l.nested(l.mutex, l.mutex2))
            .thread(l -> l.nested(l.mutex2, l.mutex)));
    Twins.right(
        explore(Locks::new)
            .thread(l -> l.nested(l.mutex, l.mutex2))
            .thread(l -> l.nested(l.mutex, l.mutex2))
            .always(l -> l.i == 2));
  }

  static class Events extends Place {
    final CountDownLatch event = new CountDownLatch(3);
    int progress;

    void work(int amount) throws InterruptedException {
      progress += amount;
      if (progress >= 30) event.countDown();
      event.await();
    }

    void workAlways() throws InterruptedException {
      event.countDown();
      event.await();
    }
  }

  @Test
  void countdownEvent() {
    Twins.stuck(
        explore(Events::new)
            .thread(e -> e.work(20))
            .thread(e -> e.work(30))
            .thread(e -> e.work(5)));
    Twins.right(
        explore(Events::new)
            .thread(e -> e.workAlways())
            .thread(e -> e.workAlways())
            .thread(e -> e.workAlways()));
  }

  static class Semaphores extends Place {
    final Semaphore semaphore = new Semaphore(0);
    final Semaphore one = new Semaphore(1);

    void enterTwice() throws InterruptedException {
      semaphore.acquire();
      critical();
      semaphore.release();
    }

    void releaseTwice() {
      semaphore.release();
      semaphore.release();
    }

    void enterOnce() throws InterruptedException {
      one.acquire();
      critical();
      one.release();
    }
  }

  @Test
  void semaphores() {
    Twins.broken(
        explore(Semaphores::new)
            .thread(s -> s.enterTwice())
            .thread(s -> s.enterTwice())
            .thread(s -> s.releaseTwice()));
    Twins.right(explore(Semaphores::new).thread(s -> s.enterOnce()).thread(s -> s.enterOnce()));
  }

  static class ProducerConsumer {
    final Semaphore items = new Semaphore(0);
    final Queue<String> queue = new ArrayDeque<>();

    void produceTooEarly() {
      items.release();
      queue.add("dragon");
    }

    void produce() {
      queue.add("dragon");
      items.release();
    }

    void consume() throws InterruptedException {
      items.acquire();
      queue.remove();
    }
  }

  @Test
  void producerAndConsumer() {
    Twins.broken(
        explore(ProducerConsumer::new).thread(p -> p.produceTooEarly()).thread(p -> p.consume()));
    Twins.right(explore(ProducerConsumer::new).thread(p -> p.produce()).thread(p -> p.consume()));
  }

  static class Conditions {
    final Queue<Integer> queue = new ArrayDeque<>();

    synchronized void takeIf() throws InterruptedException {
      if (queue.isEmpty()) wait();
      queue.remove();
    }

    synchronized void takeWhile() throws InterruptedException {
      while (queue.isEmpty()) wait();
      queue.remove();
    }

    synchronized void put() {
      queue.add(42);
      notifyAll();
    }
  }

  @Test
  void conditionVariables() {
    Twins.broken(
        explore(Conditions::new)
            .thread(c -> c.takeIf())
            .thread(c -> c.takeIf())
            .thread(c -> {
              c.put();
              c.put();
            }));
    Twins.right(
        explore(Conditions::new)
            .thread(c -> c.takeWhile())
            .thread(c -> c.takeWhile())
            .thread(c -> {
              c.put();
              c.put();
            }));
  }
}
