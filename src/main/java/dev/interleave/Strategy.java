package dev.interleave;

import java.util.List;

/** How tasks get run: the learner's own executor code. May throw anything. */
@FunctionalInterface
public interface Strategy {
  /**
   * Runs every task and returns when all have ended.
   *
   * @param tasks a list of the strategy's own, to sort and to cut as it likes
   */
  void run(List<Task> tasks) throws Exception;
}
