package dev.interleave.explore;

import static dev.interleave.Lab.explore;

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

/** Broken solutions of The Little Book of Semaphores (Downey), each beside the one that works. */
class LittleBookTest {
  static class Rendezvous {
    final Semaphore aArrived = new Semaphore(0);
    final Semaphore bArrived = new Semaphore(0);
    int met;

    void waitFirst(Semaphore mine, Semaphore other) throws InterruptedException {
      other.acquire();
      mine.release();
    }

    void tellFirst(Semaphore mine, Semaphore other) throws InterruptedException {
      mine.release();
      other.acquire();
    }
  }

  @Test
  void rendezvous() {
    Twins.stuck(
        explore(Rendezvous::new)
            .thread(r -> r.waitFirst(r.aArrived, r.bArrived))
            .thread(r -> r.waitFirst(r.bArrived, r.aArrived)));
    Twins.right(
        explore(Rendezvous::new)
            .thread(r -> r.tellFirst(r.aArrived, r.bArrived))
            .thread(r -> r.tellFirst(r.bArrived, r.aArrived)));
  }

  static class Barrier {
    final Semaphore mutex = new Semaphore(1);
    final Semaphore barrier = new Semaphore(0);
    int count;

    private boolean arrive() throws InterruptedException {
      mutex.acquire();
      boolean last = ++count == 3;
      mutex.release();
      return last;
    }

    void nonSolution() throws InterruptedException {
      if (arrive()) barrier.release();
      barrier.acquire();
    }

    void turnstile() throws InterruptedException {
      if (arrive()) barrier.release();
      barrier.acquire();
      barrier.release();
    }

    void deadlocked() throws InterruptedException {
      mutex.acquire();
      count++;
      if (count == 3) barrier.release();
      barrier.acquire();
      barrier.release();
      mutex.release();
    }
  }

  @Test
  void barrier() {
    Twins.stuck(
        explore(Barrier::new)
            .thread(b -> b.nonSolution())
            .thread(b -> b.nonSolution())
            .thread(b -> b.nonSolution()));
    Twins.stuck(
        explore(Barrier::new)
            .thread(b -> b.deadlocked())
            .thread(b -> b.deadlocked())
            .thread(b -> b.deadlocked()));
    Twins.right(
        explore(Barrier::new)
            .thread(b -> b.turnstile())
            .thread(b -> b.turnstile())
            .thread(b -> b.turnstile()));
  }

  static class Buffer {
    final Semaphore mutex = new Semaphore(1);
    final Semaphore items = new Semaphore(0);
    int size;

    void put() throws InterruptedException {
      mutex.acquire();
      size++;
      mutex.release();
      items.release();
    }

    void takeHoldingTheMutex() throws InterruptedException {
      mutex.acquire();
      items.acquire();
      size--;
      mutex.release();
    }

    void take() throws InterruptedException {
      items.acquire();
      mutex.acquire();
      size--;
      mutex.release();
    }
  }

  @Test
  void producerAndConsumer() {
    Twins.stuck(explore(Buffer::new).thread(b -> b.put()).thread(b -> b.takeHoldingTheMutex()));
    Twins.right(
        explore(Buffer::new).thread(b -> b.put()).thread(b -> b.take()).always(b -> b.size == 0));
  }

  static class Philosophers {
    final ReentrantLock a = new ReentrantLock();
    final ReentrantLock b = new ReentrantLock();
    final ReentrantLock c = new ReentrantLock();
    final Semaphore footmen = new Semaphore(2);

    void eat(ReentrantLock left, ReentrantLock right) {
      left.lock();
      right.lock();
      right.unlock();
      left.unlock();
    }

    void eatSeated(ReentrantLock left, ReentrantLock right) throws InterruptedException {
      footmen.acquire();
      eat(left, right);
      footmen.release();
    }
  }

  @Test
  void philosophers() {
    Twins.stuck(
        explore(Philosophers::new)
            .thread(p -> p.eat(p.a, p.b))
            .thread(p -> p.eat(p.b, p.c))
            .thread(p -> p.eat(p.c, p.a)));
    Twins.right(
        explore(Philosophers::new)
            .thread(p -> p.eatSeated(p.a, p.b))
            .thread(p -> p.eatSeated(p.b, p.c))
            .thread(p -> p.eatSeated(p.c, p.a)));
  }

  static class Lightswitch {
    final Semaphore roomEmpty = new Semaphore(1);
    final Semaphore mutex = new Semaphore(1);
    int readers;
    int value;

    void readWithoutMutex() throws InterruptedException {
      if (++readers == 1) roomEmpty.acquire();
      look();
      if (--readers == 0) roomEmpty.release();
    }

    void read() throws InterruptedException {
      mutex.acquire();
      if (++readers == 1) roomEmpty.acquire();
      mutex.release();
      look();
      mutex.acquire();
      if (--readers == 0) roomEmpty.release();
      mutex.release();
    }

    private void look() {
      if (value % 2 != 0) throw new IllegalStateException("half written");
    }

    void write() throws InterruptedException {
      roomEmpty.acquire();
      value++;
      value++;
      roomEmpty.release();
    }
  }

  @Test
  void readersAndWriters() {
    Twins.broken(
        explore(Lightswitch::new)
            .thread(l -> l.readWithoutMutex())
            .thread(l -> l.readWithoutMutex())
            .thread(l -> l.write()));
    Twins.right(
        explore(Lightswitch::new)
            .thread(l -> l.read())
            .thread(l -> l.read())
            .thread(l -> l.write()));
  }
}
