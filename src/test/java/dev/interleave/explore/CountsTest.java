package dev.interleave.explore;

import static dev.interleave.Lab.explore;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** The counts that follow from what a step is. */
class CountsTest {
  private static void counts(Exploration<?> explored, int total, int bad) {
    var all = explored.allOrders();
    assertEquals(total, all.total(), all::toString);
    assertEquals(bad, all.bad(), all::toString);
    assertEquals(total - bad, all.good());
  }

  @Test
  void twoIncrements() {
    var two = explore(Counter::new).thread("Ann", c -> c.up()).thread("Bob", c -> c.up());
    counts(two.always(c -> c.n == 2), 6, 4);
    assertEquals(Map.of(2, 2, 1, 4), two.outcomes(c -> c.n));
  }

  @Test
  void twoThatIncrementTwice() {
    var two =
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
                });
    counts(two.always(c -> c.n == 4), 70, 64);
    assertEquals(Map.of(4, 6, 3, 32, 2, 32), two.outcomes(c -> c.n));
  }

  @Test
  void twoThatIncrementThreeTimes() {
    var two =
        explore(Counter::new)
            .thread(
                "Ann",
                c -> {
                  c.up();
                  c.up();
                  c.up();
                })
            .thread(
                "Bob",
                c -> {
                  for (int i = 0; i < 3; i++) c.up();
                });
    counts(two.always(c -> c.n == 6), 924, 904);
    assertEquals(Map.of(6, 20, 5, 180, 4, 416, 3, 300, 2, 8), two.outcomes(c -> c.n));
  }

  static class Looked extends Counter {
    void upAndLook() {
      up();
      int now = n;
      if (now < 0) throw new IllegalStateException();
    }
  }

  @Test
  void twoIncrementsAndOneMoreRead() {
    var two =
        explore(Looked::new).thread("Ann", c -> c.upAndLook()).thread("Bob", c -> c.upAndLook());
    counts(two.always(c -> c.n == 2), 20, 12);
  }

  @Test
  void threeIncrements() {
    var three =
        explore(Counter::new)
            .thread("Ann", c -> c.up())
            .thread("Bob", c -> c.up())
            .thread("Cyd", c -> c.up());
    counts(three.always(c -> c.n == 3), 90, 84);
    assertEquals(Map.of(3, 6, 2, 36, 1, 48), three.outcomes(c -> c.n));
  }

  @Test
  void synchronizedIncrements() {
    var two = explore(Counter::new).thread("Ann", c -> c.safely()).thread("Bob", c -> c.safely());
    counts(two.always(c -> c.n == 2), 2, 0);
    counts(two.thread("Cyd", c -> c.safely()).always(c -> c.n == 3), 6, 0);
    assertEquals(0, two.races().size());
  }

  static class Votes {
    final Map<String, Integer> map = new ConcurrentHashMap<>(Map.of("a", 0));

    void getThenPut() {
      map.put("a", map.get("a") + 1);
    }

    void merge() {
      map.merge("a", 1, Integer::sum);
    }
  }

  @Test
  void concurrentMap() {
    var two =
        explore(Votes::new).thread("Ann", v -> v.getThenPut()).thread("Bob", v -> v.getThenPut());
    counts(two.always(v -> v.map.get("a") == 2), 6, 4);
    var merging = explore(Votes::new).thread("Ann", v -> v.merge()).thread("Bob", v -> v.merge());
    counts(merging.always(v -> v.map.get("a") == 2), 2, 0);
  }

  static class Forks {
    final Object a = new Object();
    final Object b = new Object();
    final Object c = new Object();
    final Object d = new Object();
    int n;

    void eat(Object left, Object right) {
      synchronized (left) {
        synchronized (right) {
          return;
        }
      }
    }

    void count(Object left, Object right) {
      synchronized (left) {
        synchronized (right) {
          n++;
        }
      }
    }
  }

  @Test
  void philosophers() {
    var two =
        explore(Forks::new).thread("Ann", f -> f.eat(f.a, f.b)).thread("Bob", f -> f.eat(f.b, f.a));
    counts(two, 4, 2);
    var three =
        explore(Forks::new)
            .thread("Ann", f -> f.eat(f.a, f.b))
            .thread("Bob", f -> f.eat(f.b, f.c))
            .thread("Cyd", f -> f.eat(f.c, f.a));
    counts(three, 30, 6);
    var four =
        explore(Forks::new)
            .thread("Ann", f -> f.eat(f.a, f.b))
            .thread("Bob", f -> f.eat(f.b, f.c))
            .thread("Cyd", f -> f.eat(f.c, f.d))
            .thread("Dan", f -> f.eat(f.d, f.a));
    counts(four, 448, 24);
    assertEquals(24, four.deadlocks());
  }

  @Test
  void philosophersWhoTakeTheLowerForkFirst() {
    var two =
        explore(Forks::new).thread("Ann", f -> f.eat(f.a, f.b)).thread("Bob", f -> f.eat(f.a, f.b));
    counts(two, 2, 0);
    var three =
        explore(Forks::new)
            .thread("Ann", f -> f.eat(f.a, f.b))
            .thread("Bob", f -> f.eat(f.b, f.c))
            .thread("Cyd", f -> f.eat(f.a, f.c));
    counts(three, 20, 0);
  }

  @Test
  void threeWhoCountWhileTheyHoldBothForks() {
    var three =
        explore(Forks::new)
            .thread("Ann", f -> f.count(f.a, f.b))
            .thread("Bob", f -> f.count(f.b, f.c))
            .thread("Cyd", f -> f.count(f.c, f.a));
    counts(three, 72, 6);
    assertEquals(6, three.deadlocks());
    assertEquals(Map.of(3, 66), three.outcomes(f -> f.n));
  }

  /** Steps that have nothing to do with each other: as many orders as a multinomial coefficient. */
  static class Rows {
    int a;
    int b;
    int c;
    final int[] elements = new int[3];
  }

  private static int multinomial(int... steps) {
    int result = 1;
    int all = 0;
    for (int count : steps) for (int i = 1; i <= count; i++) result = result * ++all / i;
    return result;
  }

  @Test
  void independentSteps() {
    counts(explore(Rows::new).thread(r -> r.a = 1).thread(r -> r.b = 1), multinomial(1, 1), 0);
    counts(explore(Rows::new).thread(r -> r.a++).thread(r -> r.b = 1), multinomial(2, 1), 0);
    counts(explore(Rows::new).thread(r -> r.a++).thread(r -> r.b++), multinomial(2, 2), 0);
    counts(
        explore(Rows::new)
            .thread(r -> {
              r.a++;
              r.a = 1;
            })
            .thread(r -> r.b++),
        multinomial(3, 2),
        0);
    counts(
        explore(Rows::new)
            .thread(r -> {
              r.a++;
              r.a++;
            })
            .thread(r -> r.b = 2),
        multinomial(4, 1),
        0);
    counts(
        explore(Rows::new)
            .thread(r -> {
              r.a++;
              r.a++;
            })
            .thread(r -> r.b++),
        multinomial(4, 2),
        0);
    counts(
        explore(Rows::new)
            .thread(r -> {
              r.a++;
              r.a++;
            })
            .thread(r -> {
              r.b++;
              r.b = 1;
            }),
        multinomial(4, 3),
        0);
    counts(
        explore(Rows::new).thread(r -> r.a = 1).thread(r -> r.b = 1).thread(r -> r.c = 1),
        multinomial(1, 1, 1),
        0);
    counts(
        explore(Rows::new).thread(r -> r.a++).thread(r -> r.b = 1).thread(r -> r.c = 1),
        multinomial(2, 1, 1),
        0);
    counts(
        explore(Rows::new).thread(r -> r.a++).thread(r -> r.b++).thread(r -> r.c = 1),
        multinomial(2, 2, 1),
        0);
    counts(
        explore(Rows::new).thread(r -> r.a++).thread(r -> r.b++).thread(r -> r.c++),
        multinomial(2, 2, 2),
        0);
    counts(
        explore(Rows::new)
            .thread(r -> {
              r.a++;
              r.a = 1;
            })
            .thread(r -> r.b++)
            .thread(r -> r.c++),
        multinomial(3, 2, 2),
        0);
    counts(
        explore(Rows::new).thread(r -> r.elements[0]++).thread(r -> r.elements[1]++),
        multinomial(2, 2),
        0);
    counts(
        explore(Rows::new)
            .thread(r -> r.elements[0] = 1)
            .thread(r -> r.elements[1] = 2)
            .thread(r -> r.elements[2] = 3),
        multinomial(1, 1, 1),
        0);
    counts(
        explore(Rows::new)
            .thread(r -> {
              r.elements[0]++;
              r.elements[0] = 4;
            })
            .thread(r -> r.elements[1]++),
        multinomial(3, 2),
        0);
    counts(
        explore(Rows::new).thread(r -> r.a++).thread(r -> r.elements[1]++), multinomial(2, 2), 0);
    counts(
        explore(Rows::new)
            .thread(r -> {
              for (int i = 0; i < 3; i++) r.a++;
            })
            .thread(r -> r.b++),
        multinomial(6, 2),
        0);
    counts(
        explore(Rows::new)
            .thread(r -> {
              for (int i = 0; i < 3; i++) r.a = i;
            })
            .thread(r -> {
              for (int i = 0; i < 3; i++) r.b = i;
            }),
        multinomial(3, 3),
        0);
    counts(
        explore(Rows::new)
            .thread(r -> r.a = 1)
            .thread(r -> r.b = 1)
            .thread(r -> r.c = 1)
            .thread(r -> r.elements[0] = 1),
        multinomial(1, 1, 1, 1),
        0);
    counts(
        explore(Rows::new)
            .thread(r -> r.a++)
            .thread(r -> r.b++)
            .thread(r -> r.c++)
            .thread(r -> r.elements[0] = 1),
        multinomial(2, 2, 2, 1),
        0);
  }
}
