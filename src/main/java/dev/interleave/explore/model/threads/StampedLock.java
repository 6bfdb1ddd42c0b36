package dev.interleave.explore.model.threads;

import dev.interleave.explore.engine.Held;
import dev.interleave.explore.engine.SimThread;
import dev.interleave.explore.engine.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;

/**
 * As {@link java.util.concurrent.locks.StampedLock}, whose own state and stamps are kept: only the
 * waiting is modelled. What is read from {@code tryOptimisticRead} to {@code validate} may race:
 * that is what {@code validate} is for.
 */
public class StampedLock extends java.util.concurrent.locks.StampedLock implements Held {
  private static final long serialVersionUID = 1;

  private final transient List<SimThread> holders = new ArrayList<>();

  /** As the original. */
  public StampedLock() {}

  @Override
  public SimThread holder() {
    return holders.isEmpty() ? null : holders.getFirst();
  }

  private boolean isReadable() {
    return !super.isWriteLocked();
  }

  private boolean isWritable() {
    return isReadable() && !super.isReadLocked();
  }

  private long taken(long stamp) {
    var me = Steps.running();
    if (stamp == 0 || me == null) return stamp;
    me.readsOptimistically(false);
    holders.add(me);
    changed();
    return stamp;
  }

  private void released() {
    holders.remove(Steps.running());
    Steps.released(this);
    changed();
  }

  private void changed() {
    long state = 31 * super.tryOptimisticRead() + super.getReadLockCount();
    for (var holder : holders) state = 31 * state + holder.id();
    Steps.changed(this, state);
  }

  @Override
  public long writeLock() {
    Steps.lock(this, "writeLock", this::isWritable);
    return taken(super.tryWriteLock());
  }

  @Override
  public long writeLockInterruptibly() throws InterruptedException {
    Steps.interruptibly(this, "writeLock", this::isWritable);
    return taken(super.tryWriteLock());
  }

  @Override
  public long tryWriteLock() {
    Steps.write(this, "tryWriteLock");
    return taken(super.tryWriteLock());
  }

  @Override
  public long tryWriteLock(long time, TimeUnit unit) throws InterruptedException {
    Steps.within(this, "tryWriteLock", this::isWritable, unit.toNanos(time));
    return taken(super.tryWriteLock());
  }

  @Override
  public long readLock() {
    Steps.lock(this, "readLock", this::isReadable);
    return taken(super.tryReadLock());
  }

  @Override
  public long readLockInterruptibly() throws InterruptedException {
    Steps.interruptibly(this, "readLock", this::isReadable);
    return taken(super.tryReadLock());
  }

  @Override
  public long tryReadLock() {
    Steps.write(this, "tryReadLock");
    return taken(super.tryReadLock());
  }

  @Override
  public long tryReadLock(long time, TimeUnit unit) throws InterruptedException {
    Steps.within(this, "tryReadLock", this::isReadable, unit.toNanos(time));
    return taken(super.tryReadLock());
  }

  @Override
  public long tryOptimisticRead() {
    Steps.read(this, "tryOptimisticRead");
    if (Steps.running() != null) Steps.running().readsOptimistically(true);
    return super.tryOptimisticRead();
  }

  @Override
  public boolean validate(long stamp) {
    Steps.read(this, "validate");
    if (Steps.running() != null) Steps.running().readsOptimistically(false);
    return super.validate(stamp);
  }

  @Override
  public void unlockWrite(long stamp) {
    super.unlockWrite(stamp);
    released();
  }

  @Override
  public void unlockRead(long stamp) {
    super.unlockRead(stamp);
    released();
  }

  @Override
  public void unlock(long stamp) {
    if (isWriteLockStamp(stamp)) unlockWrite(stamp);
    else unlockRead(stamp);
  }

  @Override
  public boolean tryUnlockWrite() {
    boolean held = super.tryUnlockWrite();
    if (held) released();
    return held;
  }

  @Override
  public boolean tryUnlockRead() {
    boolean held = super.tryUnlockRead();
    if (held) released();
    return held;
  }

  @Override
  public long tryConvertToWriteLock(long stamp) {
    Steps.write(this, "tryConvertToWriteLock");
    return converted(stamp, super.tryConvertToWriteLock(stamp));
  }

  @Override
  public long tryConvertToReadLock(long stamp) {
    Steps.write(this, "tryConvertToReadLock");
    return converted(stamp, super.tryConvertToReadLock(stamp));
  }

  @Override
  public long tryConvertToOptimisticRead(long stamp) {
    Steps.write(this, "tryConvertToOptimisticRead");
    long made = converted(stamp, super.tryConvertToOptimisticRead(stamp));
    if (Steps.running() != null) Steps.running().readsOptimistically(made != 0);
    return made;
  }

  private long converted(long from, long to) {
    if (to == 0) return 0;
    if (isLockStamp(from)) released();
    return isLockStamp(to) ? taken(to) : to;
  }

  @Override
  public boolean isWriteLocked() {
    Steps.read(this, "isWriteLocked");
    return super.isWriteLocked();
  }

  @Override
  public boolean isReadLocked() {
    Steps.read(this, "isReadLocked");
    return super.isReadLocked();
  }

  @Override
  public int getReadLockCount() {
    Steps.read(this, "getReadLockCount");
    return super.getReadLockCount();
  }

  @Override
  public Lock asReadLock() {
    return refused(null);
  }

  @Override
  public Lock asWriteLock() {
    return refused(null);
  }

  @Override
  public ReadWriteLock asReadWriteLock() {
    return refused(null);
  }

  private static <T> T refused(T nothing) {
    Steps.refuse(
        "A StampedLock is not modelled as another lock. Try a ReentrantReadWriteLock, or keep the"
            + " stamps.");
    return nothing;
  }
}
