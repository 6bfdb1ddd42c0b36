package dev.interleave.sim;

import java.util.ArrayDeque;

/** One worker of a fork/join run: its deque, and the tasks it has begun. */
final class Worker {
  /** What a worker is in the middle of. */
  enum Doing {
    NOTHING,
    WORK_BEFORE_FORK,
    WORK_AFTER_JOIN
  }

  final int number;
  final String name;

  /** Tasks it forked that nobody has begun; the newest is last. */
  final ArrayDeque<RunningTask> deque = new ArrayDeque<>();

  /** Tasks it began that wait for their children, the innermost first: its call stack. */
  final ArrayDeque<RunningTask> joining = new ArrayDeque<>();

  Doing doing = Doing.NOTHING;
  RunningTask running;

  /** Nothing to run and nothing to steal: only a fork or a join elsewhere can wake it. */
  boolean asleep;

  Worker(int number, String name) {
    this.number = number;
    this.name = name;
  }
}
