package dev.interleave.explore.engine;

/**
 * A class with a loop was loaded in the middle of an order: from the start again, watching states.
 */
public final class Restart extends RuntimeException {
  private static final long serialVersionUID = 1;

  Restart() {
    super(null, null, false, false);
  }
}
