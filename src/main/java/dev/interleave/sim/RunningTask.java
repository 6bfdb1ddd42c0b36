package dev.interleave.sim;

/** A task of a tree while it runs. */
final class RunningTask {
  final TaskTree tree;
  final int task;
  final RunningTask parent;
  final long forked;

  /** Who began it, and alone may go on after the join; null while it waits in a deque. */
  Worker worker;

  /** Children not done yet. */
  int pending;

  RunningTask(TaskTree tree, int task, RunningTask parent, long forked) {
    this.tree = tree;
    this.task = task;
    this.parent = parent;
    this.forked = forked;
    this.pending = tree.children().size();
  }
}
