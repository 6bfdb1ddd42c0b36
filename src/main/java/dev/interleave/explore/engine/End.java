package dev.interleave.explore.engine;

/** How an order came to its end. */
public enum End {
  /** All threads have ended, or wait for work. */
  DONE,
  /** Nobody can move, and somebody should. */
  STUCK,
  /** The same state came again, and nobody but those that moved since then can move. */
  LIVELOCK,
  /** The scheduler wanted no more. */
  GIVEN_UP
}
