package dev.interleave.explore;

import static dev.interleave.Lab.explore;
import static dev.interleave.Lab.exploreProgram;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The kind of bugs that Lincheck, Fray and jcstress show in their samples, written anew. */
class PeersTest {
  /** Lincheck's guide: a map that loses an update between get and put. */
  static class MultiMap {
    final Map<String, String> map = new ConcurrentHashMap<>();

    void addBroken(String value) {
      var old = map.get("k");
      map.put("k", old == null ? value : old + value);
    }

    void add(String value) {
      map.merge("k", value, String::concat);
    }
  }

  @Test
  void multiMap() {
    Twins.broken(
        explore(MultiMap::new)
            .thread(m -> m.addBroken("a"))
            .thread(m -> m.addBroken("b"))
            .always(m -> m.map.get("k").length() == 2));
    Twins.right(
        explore(MultiMap::new)
            .thread(m -> m.add("a"))
            .thread(m -> m.add("b"))
            .always(m -> m.map.get("k").length() == 2));
  }

  /** Lincheck's guide: Treiber's stack, with and without its compare-and-set. */
  static class Stack {
    record Node(int value, Node next) {}

    final AtomicReference<Node> top = new AtomicReference<>();

    void pushBroken(int value) {
      top.set(new Node(value, top.get()));
    }

    void push(int value) {
      Node old;
      do old = top.get();
      while (!top.compareAndSet(old, new Node(value, old)));
    }

    int size() {
      int size = 0;
      for (var node = top.get(); node != null; node = node.next()) size++;
      return size;
    }
  }

  @Test
  void treibersStack() {
    Twins.broken(
        explore(Stack::new)
            .thread(s -> s.pushBroken(1))
            .thread(s -> s.pushBroken(2))
            .always(s -> s.size() == 2));
    Twins.right(
        explore(Stack::new)
            .thread(s -> s.push(1))
            .thread(s -> s.push(2))
            .thread(s -> s.push(3))
            .always(s -> s.size() == 3));
  }

  /** Fray's first example: a counter seen between two threads that a latch lets go. */
  @Test
  void latchAndMonitor() {
    Twins.stuck(
        exploreProgram(() -> {
          var latch = new CountDownLatch(1);
          var lock = new Object();
          var waiter =
              new Thread(() -> {
                latch.countDown();
                synchronized (lock) {
                  try {
                    lock.wait();
                  } catch (InterruptedException e) {
                    return;
                  }
                }
              });
          waiter.start();
          latch.await();
          synchronized (lock) {
            lock.notify();
          }
          waiter.join();
          return 0;
        }));
  }

  /** Fray's bank: money that is moved while it is counted. */
  static class Bank {
    int a = 100;
    int b = 100;
    final AtomicInteger counted = new AtomicInteger(200);

    void move() {
      a -= 10;
      b += 10;
    }

    void count() {
      counted.set(a + b);
    }

    synchronized void moveLocked() {
      move();
    }

    synchronized void countLocked() {
      count();
    }
  }

  @Test
  void bank() {
    Twins.broken(
        explore(Bank::new)
            .thread(b -> b.move())
            .thread(b -> b.count())
            .always(b -> b.counted.get() == 200));
    Twins.right(
        explore(Bank::new)
            .thread(b -> b.moveLocked())
            .thread(b -> b.countLocked())
            .always(b -> b.counted.get() == 200));
  }

  /** jcstress: the lazy singleton in its forms. */
  static class Singleton {
    static class Thing {
      int x = 7;
    }

    Thing thing;
    volatile Thing safe;
    final AtomicInteger made = new AtomicInteger();

    private Thing make() {
      made.incrementAndGet();
      return new Thing();
    }

    Thing unsynchronized() {
      if (thing == null) thing = make();
      return thing;
    }

    Thing doubleChecked() {
      if (thing == null)
        synchronized (this) {
          if (thing == null) thing = make();
        }
      return thing;
    }

    Thing doubleCheckedVolatile() {
      if (safe == null)
        synchronized (this) {
          if (safe == null) safe = make();
        }
      return safe;
    }
  }

  @Test
  void singleton() {
    Twins.broken(
        explore(Singleton::new)
            .thread(s -> s.unsynchronized())
            .thread(s -> s.unsynchronized())
            .always(s -> s.made.get() == 1));
    Twins.racy(
        explore(Singleton::new)
            .thread(s -> s.doubleChecked())
            .thread(s -> s.doubleChecked())
            .always(s -> s.made.get() == 1));
    Twins.right(
        explore(Singleton::new)
            .thread(s -> s.doubleCheckedVolatile())
            .thread(s -> s.doubleCheckedVolatile())
            .always(s -> s.made.get() == 1));
  }

  /** jcstress: Peterson's lock; with plain fields it is right only here. */
  static class Peterson {
    volatile boolean flagA;
    volatile boolean flagB;
    volatile int turn;
    boolean plainA;
    boolean plainB;
    int plainTurn;
    int n;

    void a() {
      flagA = true;
      turn = 2;
      while (flagB && turn == 2) Thread.onSpinWait();
      n++;
      flagA = false;
    }

    void b() {
      flagB = true;
      turn = 1;
      while (flagA && turn == 1) Thread.onSpinWait();
      n++;
      flagB = false;
    }

    void plainA() {
      plainA = true;
      plainTurn = 2;
      while (plainB && plainTurn == 2) Thread.onSpinWait();
      n++;
      plainA = false;
    }

    void plainB() {
      plainB = true;
      plainTurn = 1;
      while (plainA && plainTurn == 1) Thread.onSpinWait();
      n++;
      plainB = false;
    }
  }

  @Test
  void petersonsLock() {
    Twins.right(explore(Peterson::new).thread(p -> p.a()).thread(p -> p.b()).always(p -> p.n == 2));
    Twins.racy(
        explore(Peterson::new)
            .thread(p -> p.plainA())
            .thread(p -> p.plainB())
            .always(p -> p.n == 2));
  }

  /** jcstress: store buffering ends (0, 0) on real machines; no order does. */
  static class StoreBuffering {
    int x;
    int y;
    int seenX;
    int seenY;
  }

  @Test
  void storeBufferingIsBeyondOrders() {
    Twins.racy(
        explore(StoreBuffering::new)
            .thread(s -> {
              s.x = 1;
              s.seenY = s.y;
            })
            .thread(s -> {
              s.y = 1;
              s.seenX = s.x;
            })
            .always(s -> s.seenX + s.seenY > 0));
  }

  /** A cache that two threads fill: HashMap cannot be entered, its use is a race all the same. */
  static class Cache {
    final Map<Integer, Integer> plain = new HashMap<>();
    final Map<Integer, Integer> safe = new ConcurrentHashMap<>();
    final ArrayDeque<Integer> filled = new ArrayDeque<>();

    int get(Map<Integer, Integer> map) {
      return map.computeIfAbsent(1, key -> key + 1);
    }
  }

  @Test
  void cache() {
    Twins.racy(explore(Cache::new).thread(c -> c.get(c.plain)).thread(c -> c.get(c.plain)));
    Twins.right(explore(Cache::new).thread(c -> c.get(c.safe)).thread(c -> c.get(c.safe)));
  }
}
