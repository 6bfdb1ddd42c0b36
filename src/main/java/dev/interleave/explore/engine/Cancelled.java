package dev.interleave.explore.engine;

/** Ends a thread whose order is not of interest any more. */
final class Cancelled extends Error {
  private static final long serialVersionUID = 1;

  Cancelled() {
    super("this order has ended", null, false, false);
  }
}
