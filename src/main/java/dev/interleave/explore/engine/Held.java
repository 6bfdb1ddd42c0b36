package dev.interleave.explore.engine;

/** A lock that knows who holds it, so that a deadlock can be told as a cycle. */
public interface Held {
  /** The thread that holds it, or null. */
  SimThread holder();
}
