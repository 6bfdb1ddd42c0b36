package dev.interleave.explore.model.threads;

import dev.interleave.explore.engine.SimThread;
import dev.interleave.explore.engine.Steps;

/**
 * A thread that the engine moves on; no real one is ever started. What is static or final in the
 * original is in {@link Threads}.
 */
public class Thread extends java.lang.Thread {
  private final Runnable target;
  private SimThread sim;
  private boolean virtual;
  private UncaughtExceptionHandler handler;

  /** As {@link java.lang.Thread#Thread()}. */
  public Thread() {
    this(null, nextName());
  }

  /** As {@link java.lang.Thread#Thread(Runnable)}. */
  public Thread(Runnable target) {
    this(target, nextName());
  }

  /** As {@link java.lang.Thread#Thread(String)}. */
  public Thread(String name) {
    this(null, name);
  }

  /** As {@link java.lang.Thread#Thread(Runnable, String)}. */
  public Thread(Runnable target, String name) {
    super(null, null, name, 0, false);
    this.target = target;
  }

  static String nextName() {
    return "Thread-" + Steps.nextUnnamed();
  }

  static Thread virtual(Runnable target, String name) {
    var thread = new Thread(target, name);
    thread.virtual = true;
    return thread;
  }

  @Override
  public void run() {
    if (target != null) target.run();
  }

  @Override
  public void start() {
    if (sim != null) throw new IllegalThreadStateException("It was started before.");
    Steps.write(this, "start");
    Steps.publish(this);
    sim = Steps.start(getName(), this::runAndTell);
    sim.identity(this);
  }

  private void runAndTell() {
    try {
      run();
    } catch (RuntimeException | Error e) {
      if (handler == null) throw e;
      handler.uncaughtException(this, e);
    }
  }

  @Override
  public void setUncaughtExceptionHandler(UncaughtExceptionHandler handler) {
    this.handler = handler;
  }

  @Override
  public void interrupt() {
    if (sim == null) return;
    Steps.interrupt(sim);
  }

  @Override
  public boolean isInterrupted() {
    if (sim == null) return false;
    Steps.read(sim, "isInterrupted");
    return sim.interrupted();
  }

  @Override
  public State getState() {
    if (sim == null) return State.NEW;
    Steps.read(sim, "getState");
    if (sim.ended()) return State.TERMINATED;
    return sim == Steps.running() || sim.canMove() ? State.RUNNABLE : State.WAITING;
  }

  boolean isMadeVirtual() {
    return virtual;
  }

  /** What the code of a thread sees that it has not made itself. */
  static Thread of(SimThread sim) {
    var thread = new Thread(null, sim.name());
    thread.sim = sim;
    return thread;
  }

  static SimThread sim(java.lang.Thread thread) {
    return thread instanceof Thread ours ? ours.sim : null;
  }
}
