package dev.interleave.explore.engine;

/** A modelled collection that lets nobody change it while it calls the learner's code. */
public interface Guarded {
  /** Whether this thread may change it now. */
  boolean isFreeFor(SimThread thread);
}
