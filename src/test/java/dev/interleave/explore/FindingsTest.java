package dev.interleave.explore;

import static dev.interleave.Lab.explore;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

/** What goes wrong is found, and told in words. */
class FindingsTest {
  private static List<String> lines(Exploration<?> explored) {
    return explored.toString().replace("\n  ", " ").lines().toList();
  }

  @Test
  void theSentenceComesFirst() {
    var lines = lines(Counter.twoUps());
    assertEquals("6 orders: 2 end well, 4 end badly (n = 1).", lines.getFirst());
    assertEquals(
        "A bad one with the fewest switches: Ann reads n = 0, Bob reads n = 0, Bob writes 1, Ann"
            + " writes 1.",
        lines.get(1));
    assertTrue(lines.get(2).startsWith("data race on n: "), lines.get(2));
  }

  @Test
  void aRightProgramSaysHowFarThatGoes() {
    var one = explore(Counter::new).thread("Ann", c -> c.up()).always(c -> c.n == 1);
    var lines = lines(one);
    assertEquals("1 order: it ends well.", lines.getFirst());
    assertTrue(lines.getLast().contains("as if every write were seen at once"), lines.getLast());
    assertNull(one.failing());
    assertThrows(IllegalStateException.class, one::replay);
  }

  @Test
  void aBadOrderReplaysToTheSameEnd() {
    var two = Counter.twoUps();
    for (int i = 0; i < 100; i++) assertEquals(two.failing().toString(), two.replay().toString());
    assertEquals("n = 1", two.failing().end());
  }

  @Test
  void nothingIsRunTwice() {
    var two = Counter.twoUps();
    assertSame(two.failing(), two.failing());
  }

  static class Table {
    final Object left = new Object();
    final ReentrantLock right = new ReentrantLock();

    void one() {
      synchronized (left) {
        right.lock();
        right.unlock();
      }
    }

    void other() {
      right.lock();
      synchronized (left) {
        right.unlock();
      }
    }
  }

  @Test
  void aDeadlockIsToldAsACycle() {
    var two = explore(Table::new).thread("Ann", t -> t.one()).thread("Bob", t -> t.other());
    assertEquals(2, two.deadlocks());
    assertEquals(
        "deadlock: Ann waits for right, which Bob holds; Bob waits for left, which Ann holds",
        two.failing().end());
  }

  static class Flag {
    boolean ready;
    volatile boolean seen;
    int n;

    void waitWithoutLooking() throws InterruptedException {
      synchronized (this) {
        wait();
      }
    }

    synchronized void call() {
      ready = true;
      notify();
    }

    synchronized void waitInALoop() throws InterruptedException {
      while (!ready) wait();
    }
  }

  @Test
  void aLostWakeUp() {
    var lost =
        explore(Flag::new).thread("Ann", f -> f.waitWithoutLooking()).thread("Bob", f -> f.call());
    assertTrue(lost.deadlocks() > 0, lost::toString);
    assertEquals("deadlock: Ann waits for a signal on Flag that never comes", lost.failing().end());
    var kept = explore(Flag::new).thread("Ann", f -> f.waitInALoop()).thread("Bob", f -> f.call());
    assertEquals(0, kept.bad());
  }

  @Test
  void aLivelock() {
    var two = Polite.forEver();
    assertTrue(two.livelocks() > 0, two::toString);
    assertEquals(0, two.deadlocks());
    assertTrue(two.replay().words().contains("Bob locks b, Bob tries to lock a"), two::toString);
    var giveUp =
        explore(Polite::new)
            .thread("Ann", p -> p.tryThreeTimes(p.a, p.b))
            .thread("Bob", p -> p.tryThreeTimes(p.b, p.a));
    assertEquals(0, giveUp.bad(), giveUp::toString);
  }

  @Test
  void spinningEndsWhenSomebodySets() {
    var two =
        explore(Flag::new)
            .thread(
                "Ann",
                f -> {
                  while (!f.seen) Thread.onSpinWait();
                })
            .thread("Bob", f -> f.seen = true);
    assertEquals(0, two.bad(), two::toString);
    var alone =
        explore(Flag::new)
            .thread(
                "Ann",
                f -> {
                  while (!f.seen) Thread.onSpinWait();
                });
    assertEquals(1, alone.livelocks(), alone::toString);
  }

  @Test
  void aRaceIsFoundWhereEveryOrderEndsWell() {
    var two =
        explore(Flag::new)
            .thread(
                "Ann",
                f -> {
                  f.n = 1;
                  f.ready = true;
                })
            .thread(
                "Bob",
                f -> {
                  if (f.ready && f.n == 0) throw new IllegalStateException();
                });
    assertEquals(0, two.bad());
    assertEquals(2, two.races().size(), two::toString);
    var published =
        explore(Flag::new)
            .thread(
                "Ann",
                f -> {
                  f.n = 1;
                  f.seen = true;
                })
            .thread(
                "Bob",
                f -> {
                  if (f.seen && f.n == 0) throw new IllegalStateException();
                });
    assertEquals(0, published.races().size(), published::toString);
  }

  @Test
  void anExceptionEndsAnOrderBadly() {
    var two =
        explore(Counter::new)
            .thread("Ann", c -> c.up())
            .thread(
                "Bob",
                c -> {
                  if (c.n == 1) throw new IllegalStateException("one");
                });
    assertEquals(3, two.total());
    assertEquals(1, two.bad());
    assertEquals("Bob throws IllegalStateException: one", two.failing().end());
  }

  @Test
  void whatIsPrintedIsKeptOfTheShownOrder() {
    var two =
        explore(Counter::new)
            .thread(
                "Ann",
                c -> {
                  c.up();
                  System.out.println("Ann " + c.n);
                })
            .thread("Bob", c -> c.up())
            .always(c -> c.n == 2);
    assertTrue(two.failing().printed().startsWith("Ann "), two.failing().printed());
  }
}
