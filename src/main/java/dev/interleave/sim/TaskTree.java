package dev.interleave.sim;

import dev.interleave.schedule.Time;
import java.util.Arrays;
import java.util.List;

/**
 * A recursive task: it works, forks its children, joins them and may work once more to combine
 * their results. Merge sort, for one, works only after the join.
 *
 * <p>Trees never change; a subtree may be used in several places and counts every time.
 */
public final class TaskTree {
  private final long before;
  private final long after;
  private final List<TaskTree> children;
  private final long work;
  private final long span;
  private final int size;

  // The sums are taken here, from the children's, so that a deep tree needs no deep recursion.
  private TaskTree(long before, long after, List<TaskTree> children) {
    this.before = Input.size(0, before);
    this.after = Input.size(0, after);
    this.children = List.copyOf(children);
    long own = Input.sum("sizes of a tree", before, after);
    var works = children.stream().mapToLong(child -> child.work).toArray();
    work = Input.sum("sizes of a tree", own, Input.sum("sizes of a tree", works));
    span = own + children.stream().mapToLong(child -> child.span).max().orElse(0);
    size = Input.treeSize(1 + children.stream().mapToLong(child -> child.size).sum());
  }

  /**
   * A task that forks nothing.
   *
   * @throws IllegalArgumentException if {@code work} is negative
   */
  public static TaskTree leaf(long work) {
    return new TaskTree(work, 0, List.of());
  }

  /**
   * A task that works and then forks.
   *
   * @throws IllegalArgumentException if {@code before} is negative, or the tree grows beyond ten
   *     million tasks or what a {@code long} holds
   */
  public static TaskTree fork(long before, TaskTree... children) {
    return new TaskTree(before, 0, List.of(children));
  }

  /** As {@link #fork}, with work left to the same worker once the children have been joined. */
  public static TaskTree fork(long before, List<TaskTree> children, long after) {
    return new TaskTree(before, after, children);
  }

  /**
   * A list halved until a part holds at most {@code threshold} tasks, as a parallel loop does.
   *
   * @param threshold the most sizes in a leaf, 1 or more; a leaf works through its sizes in order
   * @throws IllegalArgumentException if there are no sizes, one is negative, or the threshold is
   *     below 1
   */
  public static TaskTree halved(int threshold, long... sizes) {
    if (threshold < 1)
      throw new IllegalArgumentException(
          "A threshold of %d never stops halving. Try 1 or more.".formatted(threshold));
    return half(Input.sizes(sizes, Costs.FREE), threshold);
  }

  private static TaskTree half(long[] sizes, int threshold) {
    if (sizes.length <= threshold) return leaf(Arrays.stream(sizes).sum());
    int middle = sizes.length / 2;
    return fork(
        0,
        half(Arrays.copyOfRange(sizes, 0, middle), threshold),
        half(Arrays.copyOfRange(sizes, middle, sizes.length), threshold));
  }

  /**
   * The calls of a naive Fibonacci of {@code n}, each one {@code unit} long: the uneven tree of
   * fork/join tutorials.
   *
   * @param n 0 to 32
   * @throws IllegalArgumentException if {@code n} is out of range or {@code unit} negative
   */
  public static TaskTree fibonacci(int n, long unit) {
    if (n < 0 || n > 32)
      throw new IllegalArgumentException(
          "fibonacci(%d): the calls grow 1.6-fold with each step, and 33 would need more than ten "
                  .formatted(n)
              + "million tasks. Try 15.");
    var last = leaf(unit);
    var tree = leaf(unit);
    for (int i = 2; i <= n; i++) {
      var next = fork(unit, tree, last);
      last = tree;
      tree = next;
    }
    return tree;
  }

  /** Work before the fork. */
  public long before() {
    return before;
  }

  /** Work after the join. */
  public long after() {
    return after;
  }

  /** The tasks this one forks, in the order it forks them. */
  public List<TaskTree> children() {
    return children;
  }

  /** T1: the time one worker needs for all of it. */
  public Time work() {
    return new Time(work);
  }

  /** T∞: the longest path, the time that no number of workers gets below. */
  public Time span() {
    return new Time(span);
  }

  /** The number of tasks. */
  public int size() {
    return size;
  }

  @Override
  public String toString() {
    return "tree of %d tasks, work %s, span %s".formatted(size, work(), span());
  }
}
