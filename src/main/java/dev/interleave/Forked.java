package dev.interleave;

import dev.interleave.machine.Machine;
import dev.interleave.schedule.DequeLog;
import dev.interleave.schedule.Span;
import dev.interleave.show.DequeView;
import dev.interleave.show.Panel;
import dev.interleave.work.Tree;
import java.util.HashMap;

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
    refuseAnother(panel, tree);
    var caption = "measured, %s; forks follow from the tree, thefts from who ran what";
    var log = DequeLog.derived(panel.schedule(), parents(tree));
    return new DequeView(panel, log, caption.formatted(machine.brief()));
  }

  /** A box that was opened before the one it lies in tells that the run was of another tree. */
  private static void refuseAnother(Panel panel, Tree tree) {
    var spans = new HashMap<Integer, Span>();
    for (var span : panel.schedule().spans()) spans.putIfAbsent(span.task(), span);
    var parents = parents(tree);
    for (int task = 1; task < parents.length; task++)
      if (spans.get(task).start() < spans.get(parents[task]).end())
        throw new IllegalArgumentException(
            "In \"%s\" task %d began before task %d had ended, and in this tree it lies inside of it. "
                    .formatted(panel.title(), task, parents[task])
                + "The run was of another tree: give deques(...) the one that its workload was made from.");
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
