package dev.interleave.explore.engine;

/** A lock under which threads wait for a signal: what {@link WaitSet} asks of it. */
public interface Guard {
  /** By what the words of an order call it. */
  Object object();

  /**
   * The running thread.
   *
   * @param what it wants to do, for the sentence
   * @throws IllegalMonitorStateException if it does not hold the lock
   */
  SimThread mine(String what);

  /** Gives it back however often it was taken; answers how often. */
  int leave();

  /** Whether nobody holds it. */
  boolean isFree();

  /** This thread has it now, taken so often. */
  void taken(SimThread me, int times);
}
