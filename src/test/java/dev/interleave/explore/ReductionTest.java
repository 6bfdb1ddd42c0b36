package dev.interleave.explore;

import static dev.interleave.Lab.explore;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** With reduction fewer orders are run and the same is found. */
class ReductionTest {
  /**
   * Runs a thread's program: r reads and w writes, each of three fields; a adds to an atomic; l
   * holds a lock to the end; s takes and S gives a permit; p puts and t takes an element; m waits
   * for a signal and M gives one; j takes a lock if it is free.
   */
  static class Interpreter {
    int x;
    int y;
    volatile int z;
    final AtomicInteger atomic = new AtomicInteger();
    final Object one = new Object();
    final Object other = new Object();

    final Semaphore permits = new Semaphore(1);
    final BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(1);
    final ReentrantLock lock = new ReentrantLock();
    boolean signalled;

    void run(String program) throws InterruptedException {
      run(program, 0, 1);
    }

    private int run(String program, int from, int value) throws InterruptedException {
      int register = value;
      for (int i = from; i < program.length(); i++)
        switch (program.charAt(i)) {
          case 'r' -> register = 5 * register + x;
          case 'w' -> x = register;
          case 'R' -> register = 7 * register + y;
          case 'W' -> y = register + 1;
          case 'v' -> register = 3 * register + z;
          case 'V' -> z = register + 2;
          case 'a' -> register += atomic.addAndGet(register % 10);
          case 's' -> permits.acquire();
          case 'S' -> permits.release();
          case 'p' -> queue.put(register % 100);
          case 't' -> register += queue.take();
          case 'm' -> await();
          case 'M' -> signal();
          case 'j' -> {
            if (lock.tryLock()) register += 2;
          }
          case 'l' -> {
            return locked(one, program, i, register);
          }
          case 'L' -> {
            return locked(other, program, i, register);
          }
          default -> {
            return register;
          }
        }
      return register;
    }

    private synchronized void await() throws InterruptedException {
      if (!signalled) wait();
    }

    private synchronized void signal() {
      signalled = y % 2 == 0;
      notify();
    }

    private int locked(Object held, String program, int at, int register)
        throws InterruptedException {
      synchronized (held) {
        return run(program, at + 1, register);
      }
    }

    String end() {
      return x + " " + y + " " + z + " " + atomic;
    }
  }

  private static String program(Random random, int most) {
    var steps = "rwRWvVarwlLlLspStpmMmMjj";
    int length = 1 + random.nextInt(most);
    return random
        .ints(length, 0, steps.length())
        .mapToObj(i -> String.valueOf(steps.charAt(i)))
        .collect(Collectors.joining());
  }

  private static Exploration<Interpreter> random(Random random) {
    var explored = explore(Interpreter::new);
    int threads = random.nextInt(3) == 0 ? 3 : 2;
    for (int i = 0; i < threads; i++) {
      var program = program(random, threads == 2 ? 5 : 3);
      explored = explored.thread(program + "#" + i, c -> c.run(program));
    }
    return explored;
  }

  private static Set<String> races(Exploration<?> explored) {
    return explored.races().stream().map(Race::place).collect(Collectors.toSet());
  }

  private static Set<String> ends(Exploration<?> explored) {
    return explored.wrong().keySet();
  }

  /** A thousand of them with INTERLEAVE_DEEP=1. */
  @Test
  void sameOutcomesAndDeadlocksAsAllOrders() {
    var random = new Random(42);
    int programs = System.getenv("INTERLEAVE_DEEP") == null ? 60 : 1000;
    long all = 0;
    long some = 0;
    int deadlocked = 0;
    for (int i = 0; i < programs; i++) {
      var explored = random(random);
      var every = explored.allOrders();
      var few = explored.reduced();
      var name = "program " + i + ": " + every + " / " + few;
      assertEquals(
          every.outcomes(c -> c.end()).keySet(), few.outcomes(c -> c.end()).keySet(), name);
      assertEquals(every.deadlocks() > 0, few.deadlocks() > 0, name);
      assertEquals(races(every), races(few), name);
      assertEquals(ends(every), ends(few), name);
      assertTrue(few.total() <= every.total() && few.complete(), name);
      all += every.total();
      some += few.total();
      if (every.deadlocks() > 0) deadlocked++;
    }
    System.out.printf(
        "%d programs, %d with a deadlock: %,d orders, %,d with reduction%n",
        programs, deadlocked, all, some);
    assertTrue(some < all / 2, some + " of " + all);
    assertTrue(deadlocked > 0);
  }

  static class Counter {
    int n;
    int m;

    void up() {
      n++;
    }
  }

  @Test
  void oneOrderIsEnoughForIndependentSteps() {
    var two =
        explore(Counter::new)
            .thread(
                "Ann",
                c -> {
                  c.n++;
                  c.n++;
                })
            .thread(
                "Bob",
                c -> {
                  c.m++;
                  c.m++;
                });
    assertEquals(70, two.allOrders().total());
    assertEquals(1, two.reduced().total());
    assertTrue(
        two.reduced().toString().startsWith("1 order stands for all"), two.reduced().toString());
  }

  @Test
  void manyOrdersAreReducedByThemselves() {
    var four =
        explore(Counter::new)
            .thread(
                "Ann",
                c -> {
                  c.up();
                  c.up();
                })
            .thread(
                "Bob",
                c -> {
                  c.up();
                  c.up();
                })
            .thread(
                "Cyd",
                c -> {
                  c.up();
                  c.up();
                })
            .always(c -> c.n == 6);
    assertTrue(four.complete());
    assertTrue(four.toString().contains("stand for all"), four.toString());
    assertTrue(four.total() < 34_650);
    assertEquals(Set.of(2, 3, 4, 5, 6), four.outcomes(c -> c.n).keySet());
  }

  @Test
  void fewSwitches() {
    var two =
        explore(Counter::new)
            .thread("Ann", c -> c.up())
            .thread("Bob", c -> c.up())
            .always(c -> c.n == 2);
    assertEquals(2, two.switches(0).total());
    assertEquals(0, two.switches(0).bad());
    assertEquals(4, two.switches(1).total());
    assertEquals(2, two.switches(1).bad());
    assertEquals(6, two.switches(2).total());
    assertTrue(two.switches(1).toString().startsWith("All 4 orders with at most 1 switch:"));
  }

  @Test
  void cutShortIsSaid() {
    var two = explore(Counter::new).thread("Ann", c -> c.up()).thread("Bob", c -> c.up()).atMost(3);
    assertEquals(3, two.total());
    assertTrue(!two.complete());
    assertTrue(two.toString().startsWith("The first 3 orders:"), two.toString());
  }
}
