package dev.interleave.explore;

import static dev.interleave.Lab.explore;
import static dev.interleave.Lab.exploreProgram;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import org.junit.jupiter.api.Test;

/** What has a model does as the original, in every order. */
class ModelsTest {
  private static void isRight(Exploration<?> explored) {
    assertEquals(0, explored.bad(), explored::toString);
    assertEquals(List.of(), explored.races(), explored::toString);
    assertTrue(explored.complete());
  }

  private static void isWrong(Exploration<?> explored) {
    assertTrue(explored.bad() > 0, explored::toString);
    assertTrue(explored.good() > 0, explored::toString);
  }

  static class Locked {
    final ReentrantLock lock = new ReentrantLock();
    final Condition changed = lock.newCondition();
    boolean ready;
    int n;

    void up() {
      lock.lock();
      try {
        n++;
      } finally {
        lock.unlock();
      }
    }

    void await() throws InterruptedException {
      lock.lock();
      try {
        while (!ready) changed.await();
        n++;
      } finally {
        lock.unlock();
      }
    }

    void awaitAtMost(long millis) throws InterruptedException {
      lock.lock();
      try {
        if (!ready) changed.await(millis, TimeUnit.MILLISECONDS);
      } finally {
        lock.unlock();
      }
    }

    void go() {
      lock.lock();
      try {
        ready = true;
        changed.signal();
      } finally {
        lock.unlock();
      }
    }

    boolean tryUp() {
      if (!lock.tryLock()) return false;
      try {
        n++;
        return true;
      } finally {
        lock.unlock();
      }
    }
  }

  @Test
  void reentrantLockAndCondition() {
    isRight(explore(Locked::new).thread(c -> c.up()).thread(c -> c.up()).always(c -> c.n == 2));
    isRight(explore(Locked::new).thread(c -> c.await()).thread(c -> c.go()).always(c -> c.n == 1));
    var three =
        explore(Locked::new).thread(c -> c.await()).thread(c -> c.await()).thread(c -> c.go());
    assertTrue(three.deadlocks() > 0, "one signal is for one thread\n" + three);
    isRight(explore(Locked::new).thread(c -> c.awaitAtMost(10)));
    var trying = explore(Locked::new).thread(c -> c.tryUp()).thread(c -> c.tryUp());
    assertEquals(Set.of(1, 2), trying.outcomes(c -> c.n).keySet());
  }

  static class Shared {
    final ReadWriteLock lock = new ReentrantReadWriteLock();
    int n;

    int read() {
      lock.readLock().lock();
      try {
        return n;
      } finally {
        lock.readLock().unlock();
      }
    }

    void write() {
      lock.writeLock().lock();
      try {
        n++;
      } finally {
        lock.writeLock().unlock();
      }
    }
  }

  @Test
  void readWriteLock() {
    isRight(
        explore(Shared::new)
            .thread(s -> s.write())
            .thread(s -> s.write())
            .thread(s -> s.read())
            .always(s -> s.n == 2));
    assertEquals(
        6, explore(Shared::new).thread(s -> s.read()).thread(s -> s.read()).allOrders().total());
  }

  static class Point {
    final StampedLock lock = new StampedLock();
    int x;
    int y;

    void move() {
      long stamp = lock.writeLock();
      try {
        x++;
        y++;
      } finally {
        lock.unlockWrite(stamp);
      }
    }

    boolean isOnTheLine(boolean validates) {
      long stamp = lock.tryOptimisticRead();
      int seenX = x;
      int seenY = y;
      if (!validates || lock.validate(stamp)) return seenX == seenY;
      stamp = lock.readLock();
      try {
        return x == y;
      } finally {
        lock.unlockRead(stamp);
      }
    }

    boolean moveIfAtOrigin() {
      long stamp = lock.readLock();
      try {
        if (x != 0) return false;
        long writing = lock.tryConvertToWriteLock(stamp);
        if (writing == 0) return false;
        stamp = writing;
        x++;
        y++;
        return true;
      } finally {
        lock.unlock(stamp);
      }
    }

    void check(boolean validates) {
      if (!isOnTheLine(validates)) throw new IllegalStateException("seen in the middle");
    }
  }

  @Test
  void stampedLock() {
    isRight(
        explore(Point::new)
            .thread(p -> p.move())
            .thread(p -> p.move())
            .thread(p -> p.check(true))
            .always(p -> p.x == 2 && p.y == 2));
    isWrong(explore(Point::new).thread(p -> p.move()).thread(p -> p.check(false)));
    isRight(
        explore(Point::new)
            .thread(p -> p.moveIfAtOrigin())
            .thread(p -> p.moveIfAtOrigin())
            .always(p -> p.x <= 1));
    var twice =
        explore(Point::new)
            .thread(
                "Ann",
                p -> {
                  p.lock.writeLock();
                  p.lock.readLock();
                });
    assertEquals(1, twice.deadlocks(), "it is not reentrant");
    assertEquals("deadlock: Ann waits for lock, which Ann holds", twice.failing().end());
    assertEquals("Ann locks lock for writing", twice.failing().moves().getFirst().toString());
  }

  static class Permits {
    final Semaphore semaphore = new Semaphore(1);
    int n;

    void up() throws InterruptedException {
      semaphore.acquire();
      n++;
      semaphore.release();
    }
  }

  @Test
  void semaphore() {
    isRight(explore(Permits::new).thread(p -> p.up()).thread(p -> p.up()).always(p -> p.n == 2));
    var stuck = explore(Permits::new).thread(p -> p.semaphore.acquire(2)).thread(p -> p.up());
    assertTrue(stuck.deadlocks() == stuck.total(), stuck::toString);
  }

  static class Meeting {
    final CountDownLatch latch = new CountDownLatch(1);
    final CyclicBarrier barrier = new CyclicBarrier(2);
    int x;
    int y;

    void meet(boolean first) throws Exception {
      if (first) x = 1;
      else y = 1;
      barrier.await();
      if (x + y != 2) throw new IllegalStateException("too early");
    }
  }

  @Test
  void latchAndBarrier() {
    isRight(
        explore(Meeting::new)
            .thread(m -> {
              m.x = 1;
              m.latch.countDown();
            })
            .thread(m -> {
              m.latch.await();
              m.y = m.x;
            })
            .always(m -> m.y == 1));
    isRight(explore(Meeting::new).thread(m -> m.meet(true)).thread(m -> m.meet(false)));
    var alone = explore(Meeting::new).thread(m -> m.meet(true));
    assertEquals(1, alone.deadlocks());
  }

  static class Atomics {
    final AtomicInteger n = new AtomicInteger();
    final LongAdder adder = new LongAdder();
    final int[] plain = {0};

    void compareAndSet() {
      int seen;
      do seen = n.get();
      while (!n.compareAndSet(seen, seen + 1));
    }

    void getThenSet() {
      n.set(n.get() + 1);
    }
  }

  @Test
  void atomics() {
    isRight(
        explore(Atomics::new)
            .thread(a -> a.compareAndSet())
            .thread(a -> a.compareAndSet())
            .always(a -> a.n.get() == 2));
    isRight(
        explore(AtomicInteger::new)
            .thread(AtomicInteger::incrementAndGet)
            .thread(a -> a.incrementAndGet())
            .always(a -> a.get() == 2));
    isWrong(
        explore(Atomics::new)
            .thread(a -> a.getThenSet())
            .thread(a -> a.getThenSet())
            .always(a -> a.n.get() == 2));
    isRight(
        explore(Atomics::new)
            .thread(a -> a.adder.increment())
            .thread(a -> a.adder.add(2))
            .always(a -> a.adder.sum() == 3));
    isRight(
        explore(Atomics::new)
            .thread(a -> {
              a.plain[0] = 5;
              a.n.set(1);
            })
            .thread(a -> {
              if (a.n.get() == 1 && a.plain[0] != 5) throw new IllegalStateException();
            }));
  }

  static class Handled {
    private static final VarHandle N;

    static {
      try {
        N = MethodHandles.lookup().findVarHandle(Handled.class, "n", int.class);
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }

    int n;

    void up() {
      N.getAndAdd(this, 1);
    }

    void upPlainly() {
      N.set(this, (int) N.get(this) + 1);
    }
  }

  @Test
  void varHandles() {
    isRight(explore(Handled::new).thread(h -> h.up()).thread(h -> h.up()).always(h -> h.n == 2));
    var plain =
        explore(Handled::new)
            .thread(h -> h.upPlainly())
            .thread(h -> h.upPlainly())
            .always(h -> h.n == 2);
    assertEquals(4, plain.bad());
    assertEquals(1, plain.races().size(), plain::toString);
  }

  static class Collections {
    final Map<String, List<Integer>> map = new ConcurrentHashMap<>();
    final List<Integer> copied = new CopyOnWriteArrayList<>();
    final List<Integer> list = new ArrayList<>();
    int calls;

    void put() {
      map.computeIfAbsent(
              "a",
              key -> {
                calls++;
                return new CopyOnWriteArrayList<>();
              })
          .add(1);
    }

    void checkThenPut() {
      if (!map.containsKey("a")) map.put("a", new CopyOnWriteArrayList<>());
      map.get("a").add(1);
    }
  }

  @Test
  void collections() {
    isRight(
        explore(Collections::new)
            .thread(c -> c.put())
            .thread(c -> c.put())
            .always(c -> c.map.get("a").size() == 2 && c.calls == 1));
    isWrong(
        explore(Collections::new)
            .thread(c -> c.checkThenPut())
            .thread(c -> c.checkThenPut())
            .always(c -> c.map.get("a").size() == 2));
    isRight(
        explore(Collections::new)
            .thread(c -> c.copied.add(1))
            .thread(c -> {
              for (int i : c.copied) c.copied.add(i);
            }));
    var plain =
        explore(Collections::new)
            .thread(c -> c.list.add(1))
            .thread(c -> {
              for (int i : c.list) if (i < 0) throw new IllegalStateException();
            });
    assertTrue(
        plain.bad() > 0 && plain.failing().end().contains("ConcurrentModificationException"),
        plain::toString);
    assertTrue(plain.races().getFirst().place().equals("list"), plain::toString);
  }

  static class Queues {
    final BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(1);
    int got;
  }

  @Test
  void blockingQueues() {
    isRight(
        explore(Queues::new)
            .thread(q -> {
              q.queue.put(1);
              q.queue.put(2);
            })
            .thread(q -> q.got = q.queue.take() * 10 + q.queue.take())
            .always(q -> q.got == 12));
    isRight(
        exploreProgram(() -> new LinkedBlockingQueue<Integer>().poll(1, TimeUnit.SECONDS))
            .always(n -> n == null));
    var offered = explore(Queues::new).thread(q -> q.queue.offer(1)).thread(q -> q.queue.offer(2));
    assertEquals(Set.of("[1]", "[2]"), offered.outcomes(q -> q.queue.toString()).keySet());
  }

  @Test
  void threads() {
    var two =
        exploreProgram(() -> {
          int[] n = {0};
          var one = new Thread(() -> n[0]++);
          var other = Thread.ofVirtual().name("other").start(() -> n[0]++);
          one.start();
          one.join();
          other.join();
          return n[0];
        });
    assertEquals(Set.of(1, 2), two.outcomes().keySet());
    assertEquals(1, two.races().size(), two::toString);
    isRight(
        exploreProgram(
                () -> {
                  var names = new ArrayList<String>();
                  var thread = new Thread(() -> names.add(Thread.currentThread().getName()), "Eve");
                  thread.start();
                  thread.join();
                  return names.getFirst() + thread.isAlive() + thread.getState();
                })
            .always(answer -> answer.equals("EvefalseTERMINATED")));
    var stopped =
        exploreProgram(() -> {
          var end = new String[1];
          var sleeper =
              new Thread(() -> {
                try {
                  Thread.sleep(1_000);
                  end[0] = "slept";
                } catch (InterruptedException e) {
                  end[0] = "interrupted";
                }
              });
          sleeper.start();
          sleeper.interrupt();
          sleeper.join();
          return end[0];
        });
    assertEquals(Set.of("slept", "interrupted"), stopped.outcomes().keySet());
  }

  static class Parked {
    volatile Thread waiting;
    int n;
  }

  @Test
  void lockSupport() {
    isRight(
        explore(Parked::new)
            .thread(p -> {
              p.waiting = Thread.currentThread();
              LockSupport.park();
              p.n++;
            })
            .thread(p -> {
              while (p.waiting == null) Thread.onSpinWait();
              p.n = 1;
              LockSupport.unpark(p.waiting);
            })
            .always(p -> p.n == 2));
  }

  @Test
  void executors() {
    isRight(
        exploreProgram(
                () -> {
                  try (var pool = Executors.newFixedThreadPool(2)) {
                    var one = pool.submit(() -> 1);
                    var two = pool.submit(() -> 2);
                    return one.get() + two.get();
                  }
                })
            .always(n -> n == 3));
    var lost =
        exploreProgram(() -> {
          int[] n = {0};
          try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            pool.submit(() -> n[0]++);
            pool.submit(() -> n[0]++);
          }
          return n[0];
        });
    assertEquals(Set.of(1, 2), lost.outcomes().keySet());
    var one =
        exploreProgram(() -> {
          int[] n = {0};
          try (var pool = Executors.newSingleThreadExecutor()) {
            pool.submit(() -> n[0]++);
            pool.submit(() -> n[0]++);
          }
          return n[0];
        });
    isRight(one.always(n -> n == 2));
    var starved =
        exploreProgram(() -> {
          var pool = Executors.newFixedThreadPool(1);
          return pool.submit(() -> pool.submit(() -> 1).get()).get();
        });
    assertEquals(starved.total(), starved.deadlocks(), starved::toString);
  }

  @Test
  void futures() {
    isRight(
        exploreProgram(() ->
                CompletableFuture.supplyAsync(() -> 1)
                    .thenCombine(CompletableFuture.supplyAsync(() -> 2), Integer::sum)
                    .thenApply(n -> n * 10)
                    .join())
            .always(n -> n == 30));
    isRight(
        exploreProgram(
                () -> {
                  var all =
                      List.of(
                          CompletableFuture.runAsync(() -> {}),
                          CompletableFuture.runAsync(() -> {}));
                  CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get();
                  return all.stream().allMatch(CompletableFuture::isDone);
                })
            .always(done -> done));
    isRight(
        exploreProgram(
                () -> {
                  var never = new CompletableFuture<Integer>();
                  return never.completeOnTimeout(7, 1, TimeUnit.SECONDS).join();
                })
            .always(n -> n == 7));
    var failing =
        exploreProgram(() -> {
          try {
            return CompletableFuture.supplyAsync(() -> 1 / (Integer.parseInt("0"))).get();
          } catch (ExecutionException e) {
            return -1;
          }
        });
    isRight(failing.always(n -> n == -1));
  }

  static class Sum extends RecursiveTask<Integer> {
    private static final long serialVersionUID = 1;

    final int from;
    final int to;

    Sum(int from, int to) {
      this.from = from;
      this.to = to;
    }

    @Override
    protected Integer compute() {
      if (to - from == 1) return from;
      var left = new Sum(from, (from + to) / 2);
      var right = new Sum((from + to) / 2, to);
      left.fork();
      return right.compute() + left.join();
    }
  }

  @Test
  void forkJoin() {
    isRight(exploreProgram(() -> new ForkJoinPool(2).invoke(new Sum(0, 4))).always(n -> n == 6));
  }

  static class Statics {
    static int n;
    static final AtomicInteger SAFE = new AtomicInteger(5);

    void up() {
      n++;
      SAFE.incrementAndGet();
    }
  }

  @Test
  void staticsAreMadeAnew() {
    var two = explore(Statics::new).thread(s -> s.up()).thread(s -> s.up());
    assertEquals(Set.of("1 7", "2 7"), two.outcomes(s -> Statics.n + " " + Statics.SAFE).keySet());
    assertEquals(0, Statics.n);
  }

  @Test
  void methodReferences() {
    isRight(
        exploreProgram(
                () -> {
                  var n = new AtomicInteger();
                  var one = new Thread(n::incrementAndGet);
                  var other = new Thread(n::incrementAndGet);
                  one.start();
                  other.start();
                  one.join();
                  other.join();
                  return n.get();
                })
            .always(n -> n == 2));
  }
}
