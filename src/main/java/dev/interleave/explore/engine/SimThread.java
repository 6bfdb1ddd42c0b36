package dev.interleave.explore.engine;

import dev.interleave.explore.engine.coroutine.Coroutine;

/** A thread of the code under exploration: a coroutine that the {@link Execution} moves on. */
public final class SimThread {
  final int id;
  final Coroutine coroutine;
  final VectorClock clock = new VectorClock();
  final VectorClock dependent = new VectorClock();

  private String name;
  private Object identity;
  Step pending;
  boolean ended;
  boolean idles;
  boolean timedOut;
  boolean interrupted;
  boolean optimistic;
  Object called;
  long permits;
  Throwable thrown;
  Site where;
  long local;
  long unseen;
  long invocations;
  int cancels;
  int rounds;

  SimThread(int id, String name, Execution execution, ThrowingRunnable code) {
    this.id = id;
    this.name = name;
    this.coroutine = Coroutine.of(() -> execution.body(this, code));
    this.clock.tick(id);
  }

  /** Code that may throw anything. */
  @FunctionalInterface
  public interface ThrowingRunnable {
    /** Runs it. */
    void run() throws Throwable;
  }

  /** Its number: the order in which threads came to be. */
  public int id() {
    return id;
  }

  /** What it is called in the words of an order. */
  public String name() {
    return name;
  }

  /** Calls it something else. */
  public void rename(String other) {
    name = other;
  }

  /** The number of the last step of another thread that this one depends on. */
  public int knows(int thread) {
    return dependent.get(thread);
  }

  /** Whether its code has come to its end. */
  public boolean ended() {
    return ended;
  }

  /** What ended it, or null. */
  public Throwable thrown() {
    return thrown;
  }

  /** What it is about to do; null once it has ended. */
  public Step pending() {
    return pending;
  }

  /** Where the step it came to last stands in the code, if values were asked for; may be null. */
  public Site where() {
    return where;
  }

  /** Whether it waits for work, which is no deadlock. */
  public boolean isIdle() {
    return idles;
  }

  /** The {@code Thread} that the learner's code sees; null until it has asked for one. */
  public Object identity() {
    return identity;
  }

  /** Sets what {@link #identity} answers. */
  public void identity(Object thread) {
    identity = thread;
  }

  /** Marks a worker that waits for work, which is no deadlock. */
  public void idles(boolean waitsForWork) {
    idles = waitsForWork;
  }

  /** What it reads from now on may race, since it asks afterwards whether somebody wrote. */
  public void readsOptimistically(boolean does) {
    optimistic = does;
  }

  /** Whether it could take its next step now. */
  public boolean canMove() {
    return pending != null && (pending.ready() == null || pending.ready().getAsBoolean());
  }

  /** Whether it is interrupted. */
  public boolean interrupted() {
    return interrupted;
  }

  /** Whether it was interrupted; it no longer is. */
  public boolean clearInterrupt() {
    boolean was = interrupted;
    interrupted = false;
    return was;
  }

  /** Whether {@code LockSupport.park} would return at once; takes the permit. */
  public boolean takePermit() {
    boolean had = permits > 0;
    permits = 0;
    return had;
  }

  /** Whether there is a permit. */
  public boolean hasPermit() {
    return permits > 0;
  }

  /** Gives the permit of {@code LockSupport.unpark}. */
  public void givePermit() {
    permits = 1;
  }

  @Override
  public String toString() {
    return name;
  }

  /** Whether its next step can be taken now. */
  boolean isReady() {
    if (pending.ready() == null || pending.ready().getAsBoolean()) return true;
    // A wake-up needs its lock as well, and sees to these itself.
    if (pending.verb().equals(Step.WAKE)) return false;
    return timedOut || pending.interruptible() && interrupted;
  }
}
