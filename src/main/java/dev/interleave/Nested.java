package dev.interleave;

import dev.interleave.work.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * Tasks in the shape of a tree, to be run by recursion: a task, and those that are found inside of
 * it.
 *
 * @param task the one at this place
 * @param inside what it holds; nothing for a leaf
 */
public record Nested(Task task, List<Nested> inside) {

  /** The list is copied. */
  public Nested {
    inside = List.copyOf(inside);
  }

  /**
   * The tasks of {@code workload("...", tree.sizes(), ...)} where their nodes are in the tree.
   *
   * @throws IllegalArgumentException if there are more or fewer tasks than nodes
   */
  public static Nested of(Tree tree, List<Task> tasks) {
    if (tree.size() != tasks.size())
      throw new IllegalArgumentException(
          "%d tasks for a tree of %d nodes. Make the workload from tree.sizes()."
              .formatted(tasks.size(), tree.size()));
    return at(tree, tasks, 0);
  }

  private static Nested at(Tree tree, List<Task> tasks, int number) {
    var inside = new ArrayList<Nested>();
    int next = number + 1;
    for (var child : tree.children()) {
      inside.add(at(child, tasks, next));
      next += child.size();
    }
    return new Nested(tasks.get(number), inside);
  }

  /** How many tasks there are, this one included. */
  public int size() {
    return 1 + inside.stream().mapToInt(Nested::size).sum();
  }

  @Override
  public String toString() {
    return "%s and %d more inside".formatted(task, size() - 1);
  }
}
