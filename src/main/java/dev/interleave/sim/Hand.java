package dev.interleave.sim;

/**
 * What a free worker gets at once: {@code tasks[from]} up to but not {@code tasks[to]}.
 *
 * @param how where the tasks came from, which decides what the hand costs
 * @param victim whose deque it was stolen from; -1 if it was not
 */
record Hand(How how, int[] tasks, int from, int to, int victim) {
  Hand(How how, int[] tasks, int from, int to) {
    this(how, tasks, from, to, -1);
  }

  enum How {
    /** Its own: assigned before the run, or popped from its own deque. */
    OWN,
    /** Taken from the queue that all workers share. */
    TAKEN,
    /** Stolen from another worker's deque. */
    STOLEN
  }
}
