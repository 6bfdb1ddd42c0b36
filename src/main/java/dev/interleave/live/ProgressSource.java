package dev.interleave.live;

import java.util.Optional;

/**
 * Something that takes its time. It is asked by the thread that waits for it; what it answers may
 * be a moment old.
 */
public interface ProgressSource {
  /** What it is, as it is now: {@code pool of 10}, {@code round 3 of 5}. */
  String title();

  /** How far it is. Takes time in proportion to the number of tasks. */
  Progress progress();

  /** Nanoseconds since it began, by the clock it is measured with. */
  long nanos();

  /** Nanoseconds since counting began: what went before is no part of what is left. */
  default long counted() {
    return nanos();
  }

  /** Nanoseconds that all of it took when it was done before; 0 where it never was. */
  default long expected() {
    return 0;
  }

  /**
   * Nanoseconds that the calling thread has worked, by which the cost of a look is told; elapsed
   * time where nobody knows better.
   */
  default long effort() {
    return nanos();
  }

  /**
   * A reader of every task from the first one on, where a picture is to be drawn meanwhile; each
   * call gives a new one.
   */
  default Optional<SpanSource> feed() {
    return Optional.empty();
  }

  /** All that has happened, once it has ended; empty where no picture is wanted. */
  default Optional<Picture> picture() {
    return Optional.empty();
  }
}
