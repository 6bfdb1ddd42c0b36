package dev.interleave.model;

/** A rule for the size of a thread pool, written by a learner. {@link PoolSize} is the lab's. */
@FunctionalInterface
public interface Sizing {

  /**
   * How many threads.
   *
   * @param cores what the process is granted
   * @param utilisation the share of the cores to keep busy, above 0 to 1
   * @param waiting how long a task waits
   * @param computing how long it computes, in the same unit
   */
  double threads(int cores, double utilisation, double waiting, double computing);
}
