package dev.interleave.explore.model.threads;

import dev.interleave.explore.engine.Guard;
import dev.interleave.explore.engine.Held;
import dev.interleave.explore.engine.SimThread;
import dev.interleave.explore.engine.Steps;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** As {@link java.util.concurrent.locks.ReentrantReadWriteLock}; fairness changes nothing here. */
public class ReentrantReadWriteLock extends java.util.concurrent.locks.ReentrantReadWriteLock
    implements Held {
  private static final long serialVersionUID = 1;

  private final transient Map<SimThread, Integer> readers = new HashMap<>();
  private final transient Reading reading = new Reading();
  private final transient Writing writing = new Writing();
  private transient SimThread writer;
  private int writes;

  /** As {@link java.util.concurrent.locks.ReentrantReadWriteLock#ReentrantReadWriteLock()}. */
  public ReentrantReadWriteLock() {}

  /**
   * As {@link java.util.concurrent.locks.ReentrantReadWriteLock#ReentrantReadWriteLock(boolean)}.
   */
  public ReentrantReadWriteLock(boolean fair) {
    super(fair);
  }

  @Override
  public SimThread holder() {
    if (writer != null) return writer;
    return readers.keySet().stream().findFirst().orElse(null);
  }

  @Override
  public ReadLock readLock() {
    return reading;
  }

  @Override
  public WriteLock writeLock() {
    return writing;
  }

  private boolean isReadable(SimThread me) {
    return writer == null || writer == me;
  }

  private boolean isWritable(SimThread me) {
    return writer == me || writer == null && readers.isEmpty();
  }

  private void changed() {
    long state = writer == null ? 0 : 1 + writer.id();
    for (var reader : readers.keySet()) state += 64L << reader.id();
    Steps.changed(this, state);
  }

  private void read(SimThread me) {
    readers.merge(me, 1, Integer::sum);
    changed();
  }

  private void write(SimThread me) {
    writer = me;
    writes++;
    changed();
  }

  /** What the two locks have in common: each is free for a thread or not, and can be taken. */
  private record Half(
      Object lock, String name, Predicate<SimThread> isFreeFor, Consumer<SimThread> taking) {
    void lock(boolean isMine) {
      var me = Steps.running();
      if (me == null) return;
      if (!isMine)
        Steps.lock(lock, name.toLowerCase(Locale.ROOT) + "Lock", () -> isFreeFor.test(me));
      taking.accept(me);
    }

    boolean tryLock() {
      var me = Steps.running();
      if (me == null) return true;
      Steps.write(lock, "try" + name + "Lock");
      return takenIf(isFreeFor.test(me), me);
    }

    boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
      var me = Steps.running();
      if (me == null) return true;
      boolean free =
          Steps.within(lock, "try" + name + "Lock", () -> isFreeFor.test(me), unit.toNanos(time));
      return takenIf(free, me);
    }

    private boolean takenIf(boolean free, SimThread me) {
      if (free) taking.accept(me);
      return free;
    }
  }

  private void released() {
    Steps.released(this);
    changed();
  }

  private final class Reading extends ReadLock {
    private static final long serialVersionUID = 1;

    private final transient Half half =
        new Half(
            ReentrantReadWriteLock.this,
            "Read",
            ReentrantReadWriteLock.this::isReadable,
            ReentrantReadWriteLock.this::read);

    Reading() {
      super(ReentrantReadWriteLock.this);
    }

    @Override
    public void lock() {
      half.lock(readers.containsKey(Steps.running()));
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
      lock();
    }

    @Override
    public boolean tryLock() {
      return half.tryLock();
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
      return half.tryLock(time, unit);
    }

    @Override
    public void unlock() {
      var me = Steps.running();
      if (me == null) return;
      if (!readers.containsKey(me))
        throw new IllegalMonitorStateException("attempt to unlock read lock, not locked");
      readers.merge(me, -1, (had, less) -> had + less == 0 ? null : had + less);
      released();
    }
  }

  private final class Writing extends WriteLock implements Guard {
    private static final long serialVersionUID = 1;

    private final transient Half half =
        new Half(
            ReentrantReadWriteLock.this,
            "Write",
            ReentrantReadWriteLock.this::isWritable,
            ReentrantReadWriteLock.this::write);

    Writing() {
      super(ReentrantReadWriteLock.this);
    }

    @Override
    public void lock() {
      half.lock(writer == Steps.running());
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
      lock();
    }

    @Override
    public boolean tryLock() {
      return half.tryLock();
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
      return half.tryLock(time, unit);
    }

    @Override
    public void unlock() {
      var me = Steps.running();
      if (me == null) return;
      if (writer != me)
        throw new IllegalMonitorStateException("attempt to unlock write lock, not locked");
      if (--writes == 0) writer = null;
      released();
    }

    @Override
    public Condition newCondition() {
      return new SimCondition(this);
    }

    @Override
    public boolean isHeldByCurrentThread() {
      return writer != null && writer == Steps.running();
    }

    @Override
    public Object object() {
      return ReentrantReadWriteLock.this;
    }

    @Override
    public SimThread mine(String what) {
      if (!isHeldByCurrentThread())
        throw new IllegalMonitorStateException(
            "current thread is not owner: %s is for the thread that holds the write lock"
                .formatted(what));
      return writer;
    }

    @Override
    public int leave() {
      int held = writes;
      writes = 0;
      writer = null;
      released();
      return held;
    }

    @Override
    public boolean isFree() {
      return writer == null && readers.isEmpty();
    }

    @Override
    public void taken(SimThread me, int times) {
      writer = me;
      writes = times;
      changed();
    }
  }
}
