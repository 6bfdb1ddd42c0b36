package learner;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** Threads that wait, as a learner would write them. */
public final class Waiting {
  /** A lock of the learner's own. */
  public static final class Fork {}

  private final CountDownLatch both = new CountDownLatch(2);
  private final CountDownLatch over = new CountDownLatch(1);
  private final List<Thread> threads = new ArrayList<>();

  /** A thread that waits for a queue nobody fills. */
  public void taker(Thread.Builder builder) {
    var queue = new ArrayBlockingQueue<Integer>(1);
    start(builder, queue::take);
  }

  /** A thread that waits for a notify. */
  public void waiter(Thread.Builder builder) {
    var door = new Fork();
    start(
        builder,
        () -> {
          synchronized (door) {
            door.wait();
          }
          return null;
        });
  }

  /** Two threads that take two locks in turned order, and stay. */
  public void ring(Thread.Builder one, Thread.Builder other) {
    var left = new ReentrantLock();
    var right = new ReentrantLock();
    start(one, () -> both(left, right));
    start(other, () -> both(right, left));
  }

  private Object both(ReentrantLock first, ReentrantLock second) throws InterruptedException {
    first.lockInterruptibly();
    try {
      both.countDown();
      both.await();
      second.lockInterruptibly();
      second.unlock();
    } finally {
      first.unlock();
    }
    return null;
  }

  /** One that has entered a monitor and stays there, another that waits to enter. */
  public void monitor(Thread.Builder inside, Thread.Builder outside) throws InterruptedException {
    var fork = new Fork();
    var entered = new CountDownLatch(1);
    start(
        inside,
        () -> {
          synchronized (fork) {
            entered.countDown();
            over.await();
          }
          return null;
        });
    entered.await();
    start(
        outside,
        () -> {
          synchronized (fork) {
            return null;
          }
        });
  }

  /** A pool of two, with five tasks that stay. */
  public ThreadPoolExecutor pool() {
    var pool = (ThreadPoolExecutor) Executors.newFixedThreadPool(2);
    for (int i = 0; i < 5; i++) submit(pool);
    return pool;
  }

  private void submit(ThreadPoolExecutor pool) {
    pool.submit(() -> {
      over.await();
      return null;
    });
  }

  /** So many virtual threads without a name that sleep. */
  public void sleepers(int count) {
    for (int i = 0; i < count; i++)
      start(
          Thread.ofVirtual(),
          () -> {
            Thread.sleep(60_000);
            return null;
          });
  }

  private void start(Thread.Builder builder, Callable<?> code) {
    threads.add(
        builder.start(() -> {
          try {
            code.call();
          } catch (Exception e) {
            LockSupport.setCurrentBlocker(null); // Interrupted: it ends.
          }
        }));
  }

  /** Ends them all. */
  public void end() throws InterruptedException {
    over.countDown();
    threads.forEach(Thread::interrupt);
    for (var thread : threads) thread.join();
  }
}
