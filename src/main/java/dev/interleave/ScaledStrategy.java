package dev.interleave;

import java.util.List;

/** A strategy that can be told how many threads to use. May throw anything. */
@FunctionalInterface
public interface ScaledStrategy {
  /** Runs every task with this many threads and returns when all have ended. */
  void run(int threads, List<Task> tasks) throws Exception;
}
