package dev.interleave.bench;

import dev.interleave.explore.Exploration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;

/** The same programs for both: as cells for exploring, as a {@code Runnable} for Lincheck. */
final class Programs {
  /** One of them, and whether it is right. */
  record Program(boolean right, Exploration<?> explored, Runnable alone) {}

  private Programs() {}

  static class Counter {
    int n;

    void up() {
      n++;
    }

    synchronized void safely() {
      n++;
    }
  }

  static class Static {
    static int n;

    void up() {
      n++;
    }
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

  static class Table {
    Object a = new Object();
    Object b = new Object();
    Object c = new Object();

    void one() {
      synchronized (a) {
        synchronized (b) {
          return;
        }
      }
    }

    void two() {
      synchronized (b) {
        synchronized (c) {
          return;
        }
      }
    }

    void three() {
      synchronized (c) {
        synchronized (a) {
          return;
        }
      }
    }
  }

  static class Polite {
    final ReentrantLock a = new ReentrantLock();
    final ReentrantLock b = new ReentrantLock();

    void move(ReentrantLock mine, ReentrantLock other) {
      while (true) {
        mine.lock();
        try {
          if (other.tryLock()) {
            other.unlock();
            return;
          }
        } finally {
          mine.unlock();
        }
      }
    }
  }

  static class Buffer {
    int size;

    synchronized void takeIf() throws InterruptedException {
      if (size == 0) wait();
      if (size == 0) throw new IllegalStateException("empty");
      size--;
    }

    synchronized void takeWhile() throws InterruptedException {
      while (size == 0) wait();
      size--;
    }

    synchronized void put() {
      size++;
      notifyAll();
    }
  }

  private interface Step {
    void run() throws Exception;
  }

  private static void together(Step... steps) {
    var threads = new Thread[steps.length];
    for (int i = 0; i < steps.length; i++) {
      var step = steps[i];
      threads[i] =
          new Thread(() -> {
            try {
              step.run();
            } catch (Exception e) {
              throw new IllegalStateException(e);
            }
          });
    }
    for (var thread : threads) thread.start();
    try {
      for (var thread : threads) thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void check(boolean holds) {
    if (!holds) throw new IllegalStateException("broken");
  }

  static Map<String, Program> all() {
    var all = new LinkedHashMap<String, Program>();
    all.put(
        "n++ by two",
        new Program(
            false,
            Exploration.of(Counter::new)
                .thread(c -> c.up())
                .thread(c -> c.up())
                .always(c -> c.n == 2),
            () -> {
              var c = new Counter();
              together(c::up, c::up);
              check(c.n == 2);
            }));
    all.put(
        "n++ on a static field",
        new Program(
            false,
            Exploration.of(Static::new)
                .thread(s -> s.up())
                .thread(s -> s.up())
                .always(s -> Static.n == 2),
            () -> {
              Static.n = 0;
              var s = new Static();
              together(s::up, s::up);
              check(Static.n == 2);
            }));
    all.put(
        "n++ three times by two",
        new Program(
            false,
            Exploration.of(Counter::new)
                .thread(c -> {
                  c.up();
                  c.up();
                  c.up();
                })
                .thread(c -> {
                  c.up();
                  c.up();
                  c.up();
                })
                .always(c -> c.n == 6),
            () -> {
              var c = new Counter();
              Step three =
                  () -> {
                    c.up();
                    c.up();
                    c.up();
                  };
              together(three, three);
              check(c.n == 6);
            }));
    all.put(
        "synchronized n++ by three",
        new Program(
            true,
            Exploration.of(Counter::new)
                .thread(c -> c.safely())
                .thread(c -> c.safely())
                .thread(c -> c.safely())
                .always(c -> c.n == 3),
            () -> {
              var c = new Counter();
              together(c::safely, c::safely, c::safely);
              check(c.n == 3);
            }));
    all.put(
        "get, then put on a map",
        new Program(
            false,
            Exploration.of(Votes::new)
                .thread(v -> v.getThenPut())
                .thread(v -> v.getThenPut())
                .always(v -> v.map.get("a") == 2),
            () -> {
              var v = new Votes();
              together(v::getThenPut, v::getThenPut);
              check(v.map.get("a") == 2);
            }));
    all.put(
        "merge on a map",
        new Program(
            true,
            Exploration.of(Votes::new)
                .thread(v -> v.merge())
                .thread(v -> v.merge())
                .always(v -> v.map.get("a") == 2),
            () -> {
              var v = new Votes();
              together(v::merge, v::merge);
              check(v.map.get("a") == 2);
            }));
    all.put(
        "philosophers, three, fork fields read",
        new Program(
            false,
            Exploration.of(Table::new)
                .thread(t -> t.one())
                .thread(t -> t.two())
                .thread(t -> t.three()),
            () -> {
              var t = new Table();
              together(t::one, t::two, t::three);
            }));
    all.put(
        "tryLock, both polite",
        new Program(
            false,
            Exploration.of(Polite::new).thread(p -> p.move(p.a, p.b)).thread(p -> p.move(p.b, p.a)),
            () -> {
              var p = new Polite();
              together(() -> p.move(p.a, p.b), () -> p.move(p.b, p.a));
            }));
    all.put(
        "buffer, wait with if",
        new Program(
            false,
            Exploration.of(Buffer::new)
                .thread(b -> b.takeIf())
                .thread(b -> b.takeIf())
                .thread(b -> {
                  b.put();
                  b.put();
                }),
            () -> {
              var b = new Buffer();
              together(
                  b::takeIf,
                  b::takeIf,
                  () -> {
                    b.put();
                    b.put();
                  });
            }));
    all.put(
        "buffer, wait with while",
        new Program(
            true,
            Exploration.of(Buffer::new)
                .thread(b -> b.takeWhile())
                .thread(b -> b.takeWhile())
                .thread(b -> {
                  b.put();
                  b.put();
                }),
            () -> {
              var b = new Buffer();
              together(
                  b::takeWhile,
                  b::takeWhile,
                  () -> {
                    b.put();
                    b.put();
                  });
            }));
    all.put(
        "fixed pool, n[0]++ twice",
        new Program(
            false,
            Exploration.ofProgram(
                    () -> {
                      int[] n = {0};
                      try (var pool = Executors.newFixedThreadPool(2)) {
                        pool.submit(() -> n[0]++);
                        pool.submit(() -> n[0]++);
                      }
                      return n[0];
                    })
                .always(n -> n == 2),
            () -> {
              int[] n = {0};
              try (var pool = Executors.newFixedThreadPool(2)) {
                pool.submit(() -> n[0]++);
                pool.submit(() -> n[0]++);
              }
              check(n[0] == 2);
            }));
    all.put(
        "virtual threads, n[0]++ twice",
        new Program(
            false,
            Exploration.ofProgram(
                    () -> {
                      int[] n = {0};
                      var one = Thread.startVirtualThread(() -> n[0]++);
                      var other = Thread.startVirtualThread(() -> n[0]++);
                      one.join();
                      other.join();
                      return n[0];
                    })
                .always(n -> n == 2),
            () -> {
              int[] n = {0};
              var one = Thread.startVirtualThread(() -> n[0]++);
              var other = Thread.startVirtualThread(() -> n[0]++);
              try {
                one.join();
                other.join();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              check(n[0] == 2);
            }));
    return all;
  }
}
