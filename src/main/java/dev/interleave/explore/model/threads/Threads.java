package dev.interleave.explore.model.threads;

import dev.interleave.explore.engine.Steps;
import java.time.Duration;
import java.util.concurrent.ThreadFactory;

/**
 * The static methods of {@link java.lang.Thread}, and the final ones with the thread in front. Time
 * is virtual: {@code sleep} is a step like any other, since on a real machine it puts nothing in an
 * order.
 */
public final class Threads {
  private Threads() {}

  /** As {@link java.lang.Thread#currentThread}. */
  public static java.lang.Thread currentThread() {
    var me = Steps.running();
    if (me == null) return java.lang.Thread.currentThread();
    if (me.identity() == null) me.identity(Thread.of(me));
    return (java.lang.Thread) me.identity();
  }

  /** As {@link java.lang.Thread#interrupted}. */
  public static boolean interrupted() {
    var me = Steps.running();
    if (me == null) return false;
    Steps.write(me, "interrupted");
    return me.clearInterrupt();
  }

  /** As {@link java.lang.Thread#holdsLock}. */
  public static boolean holdsLock(Object object) {
    return Steps.isInside(object);
  }

  /** As {@link java.lang.Thread#yield}. */
  public static void yield() {
    Steps.pause("yields");
  }

  /** As {@link java.lang.Thread#onSpinWait}. */
  public static void onSpinWait() {}

  /** As {@link java.lang.Thread#sleep(long)}. */
  public static void sleep(long millis) throws InterruptedException {
    Steps.pause("sleeps " + millis + " ms");
    Steps.execution().time().pass(millis * 1_000_000);
    var me = Steps.running();
    if (me != null && me.clearInterrupt()) throw new InterruptedException("sleep interrupted");
  }

  /** As {@link java.lang.Thread#sleep(long, int)}. */
  public static void sleep(long millis, int nanos) throws InterruptedException {
    sleep(millis);
  }

  /** As {@link java.lang.Thread#sleep(Duration)}. */
  public static void sleep(Duration duration) throws InterruptedException {
    sleep(duration.toMillis());
  }

  /** {@code thread.join()}. */
  public static void join(java.lang.Thread thread) throws InterruptedException {
    var sim = Thread.sim(thread);
    if (sim != null) Steps.interruptibly(sim, "join", sim::ended);
  }

  /** {@code thread.join(millis)}. */
  public static void join(java.lang.Thread thread, long millis) throws InterruptedException {
    if (millis == 0) join(thread);
    else join(thread, Duration.ofMillis(millis));
  }

  /** {@code thread.join(duration)}. */
  public static boolean join(java.lang.Thread thread, Duration time) throws InterruptedException {
    var sim = Thread.sim(thread);
    if (sim == null) throw new IllegalThreadStateException("It was not started.");
    return Steps.within(sim, "join", sim::ended, time.toNanos());
  }

  /** {@code thread.isAlive()}. */
  public static boolean isAlive(java.lang.Thread thread) {
    var sim = Thread.sim(thread);
    if (sim == null) return false;
    Steps.read(sim, "isAlive");
    return !sim.ended();
  }

  /** {@code thread.isVirtual()}. */
  public static boolean isVirtual(java.lang.Thread thread) {
    return thread instanceof Thread ours && ours.isMadeVirtual();
  }

  /** {@code thread.threadId()}: the same in every run. */
  public static long threadId(java.lang.Thread thread) {
    var sim = Thread.sim(thread);
    return sim == null ? 1 : sim.id() + 100L;
  }

  /** {@code thread.setDaemon(daemon)}: no order waits for a thread to end. */
  public static void setDaemon(java.lang.Thread thread, boolean daemon) {}

  /** As {@link java.lang.Thread#startVirtualThread}. */
  public static java.lang.Thread startVirtualThread(Runnable task) {
    var thread = Thread.virtual(task, Thread.nextName());
    thread.start();
    return thread;
  }

  /** As {@link java.lang.Thread#ofVirtual}. */
  public static Builder.OfVirtual ofVirtual() {
    return new ThreadBuilder(true);
  }

  /** As {@link java.lang.Thread#ofPlatform}. */
  public static Builder.OfPlatform ofPlatform() {
    return new ThreadBuilder(false);
  }

  /** As {@link java.lang.Thread.Builder}, which nobody else may implement. */
  public interface Builder {
    /** Sets the name. */
    Builder name(String name);

    /** Sets the first part of the names, and the number of the first. */
    Builder name(String prefix, long start);

    /** Makes a thread. */
    java.lang.Thread unstarted(Runnable task);

    /** Makes and starts a thread. */
    java.lang.Thread start(Runnable task);

    /** Makes threads. */
    ThreadFactory factory();

    /** As {@link java.lang.Thread.Builder.OfVirtual}. */
    interface OfVirtual extends Builder {
      @Override
      OfVirtual name(String name);

      @Override
      OfVirtual name(String prefix, long start);
    }

    /** As {@link java.lang.Thread.Builder.OfPlatform}. */
    interface OfPlatform extends Builder {
      @Override
      OfPlatform name(String name);

      @Override
      OfPlatform name(String prefix, long start);

      /** No order waits for a thread to end. */
      OfPlatform daemon();

      /** As {@link #daemon()}. */
      OfPlatform daemon(boolean on);
    }
  }
}
