package dev.interleave.explore.model.threads;

import dev.interleave.explore.engine.Steps;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * As {@link java.util.concurrent.Phaser}, whose own state is kept: only the waiting is modelled.
 */
public class Phaser extends java.util.concurrent.Phaser {
  /** As {@link java.util.concurrent.Phaser#Phaser()}. */
  public Phaser() {}

  /** As {@link java.util.concurrent.Phaser#Phaser(int)}. */
  public Phaser(int parties) {
    super(parties);
  }

  /** As {@link java.util.concurrent.Phaser#Phaser(java.util.concurrent.Phaser)}. */
  public Phaser(java.util.concurrent.Phaser parent) {
    super(parent);
  }

  /** As {@link java.util.concurrent.Phaser#Phaser(java.util.concurrent.Phaser, int)}. */
  public Phaser(java.util.concurrent.Phaser parent, int parties) {
    super(parent, parties);
  }

  private int changed(int phase) {
    Steps.changed(this, 64L * getPhase() + getUnarrivedParties());
    return phase;
  }

  @Override
  public int register() {
    Steps.write(this, "register");
    return changed(super.register());
  }

  @Override
  public int bulkRegister(int parties) {
    Steps.write(this, "bulkRegister");
    return changed(super.bulkRegister(parties));
  }

  @Override
  public int arrive() {
    Steps.write(this, "arrive");
    return changed(super.arrive());
  }

  @Override
  public int arriveAndDeregister() {
    Steps.write(this, "arriveAndDeregister");
    return changed(super.arriveAndDeregister());
  }

  @Override
  public int arriveAndAwaitAdvance() {
    int phase = arrive();
    return phase < 0 ? phase : awaitAdvance(phase);
  }

  @Override
  public int awaitAdvance(int phase) {
    if (phase < 0) return phase;
    if (getPhase() == phase) Steps.when(this, "awaitAdvance", () -> getPhase() != phase);
    return getPhase();
  }

  @Override
  public int awaitAdvanceInterruptibly(int phase) throws InterruptedException {
    if (phase < 0) return phase;
    Steps.interruptibly(this, "awaitAdvance", () -> getPhase() != phase);
    return getPhase();
  }

  @Override
  public int awaitAdvanceInterruptibly(int phase, long time, TimeUnit unit)
      throws InterruptedException, TimeoutException {
    if (phase < 0) return phase;
    if (!Steps.within(this, "awaitAdvance", () -> getPhase() != phase, unit.toNanos(time)))
      throw new TimeoutException();
    return getPhase();
  }

  @Override
  public void forceTermination() {
    Steps.write(this, "forceTermination");
    super.forceTermination();
    changed(0);
  }
}
