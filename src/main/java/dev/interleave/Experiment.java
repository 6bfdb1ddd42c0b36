package dev.interleave;

import java.util.concurrent.ExecutorService;

/** Code that makes its own tasks and has results of its own. May throw anything. */
@FunctionalInterface
public interface Experiment {
  /** Runs the code; tasks given to an observed pool are on the record. */
  void run(Lens lab) throws Exception;

  /** What makes a pool visible. */
  @FunctionalInterface
  interface Lens {
    /** The same pool, seen; close it as you would close the pool. */
    ExecutorService observe(ExecutorService pool);
  }
}
