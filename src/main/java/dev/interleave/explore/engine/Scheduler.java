package dev.interleave.explore.engine;

/** Chooses who moves. */
public interface Scheduler {
  /**
   * The number of the thread whose step comes next.
   *
   * @param enabled a bit for each thread that can take its step; never 0
   * @return one of them, or -1 to give this order up
   */
  int choose(long enabled);
}
