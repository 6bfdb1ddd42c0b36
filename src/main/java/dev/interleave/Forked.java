package dev.interleave;

import dev.interleave.machine.Machine;
import dev.interleave.schedule.DequeLog;
import dev.interleave.show.DequeView;
import dev.interleave.show.Panel;
import dev.interleave.work.Tree;

/**
 * Sees the deques of a real fork/join pool by what its workers did: the pool itself tells how long
 * a deque is at this moment, but not what lies in it.
 */
final class Forked {
  private Forked() {}

  static DequeView view(Panel panel, Tree tree, Machine machine) {
    long tasks = panel.schedule().spans().stream().mapToInt(s -> s.task()).distinct().count();
    if (tasks != tree.size())
      throw new IllegalArgumentException(
          "\"%s\" ran %d tasks, and the tree has %d nodes. "
                  .formatted(panel.title(), tasks, tree.size())
              + "Make the workload from tree.sizes() and run Nested.of(tree, tasks).");
    var caption = "measured, %s; forks follow from the tree, thefts from who ran what";
    var log = DequeLog.derived(panel.schedule(), parents(tree));
    return new DequeView(panel, log, caption.formatted(machine.brief()));
  }

  /** The number of each node's parent, in the order of {@link Tree#sizes}. */
  static int[] parents(Tree tree) {
    var parents = new int[tree.size()];
    parents[0] = -1;
    number(tree, 0, parents);
    return parents;
  }

  private static void number(Tree tree, int number, int[] parents) {
    int child = number + 1;
    for (var branch : tree.children()) {
      parents[child] = number;
      number(branch, child, parents);
      child += branch.size();
    }
  }
}
