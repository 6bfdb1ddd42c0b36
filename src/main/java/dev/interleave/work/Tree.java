package dev.interleave.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A tree of work, to be done by recursion: every node has work of its own and children with theirs.
 * Nobody can tell from the top which branch is the large one.
 *
 * {@snippet :
 * class Sum extends RecursiveTask<Integer> {
 *   final Tree node;
 *   Sum(Tree node) { this.node = node; }
 *
 *   protected Integer compute() {
 *     Burn.units(node.units());
 *     var children = node.children().stream().map(Sum::new).toList();
 *     return node.units() + invokeAll(children).stream().mapToInt(Sum::join).sum();
 *   }
 * }
 * }
 *
 * @param units the work of this node alone
 * @param children the branches below it; none for a leaf
 */
public record Tree(int units, List<Tree> children) {
  /** The list is copied. */
  public Tree {
    children = List.copyOf(children);
  }

  /**
   * A tree with one branch much larger than the other at almost every fork. The same seed gives the
   * same tree on every machine.
   *
   * @param nodes how many nodes in all, 1 to 1,000,000
   * @param most the most units of a single node; the least is 1
   * @throws IllegalArgumentException for numbers outside of these
   */
  public static Tree uneven(int nodes, int most, long seed) {
    check(nodes, most);
    return grow(nodes, most, new Random(seed), true);
  }

  /**
   * A tree that is wide and not deep: most nodes have several branches, and one of them may hold
   * more than all the others. The same seed gives the same tree on every machine.
   *
   * @param nodes how many nodes in all, 1 to 1,000,000
   * @param most the most units of a single node; the least is 1
   * @throws IllegalArgumentException for numbers outside of these
   */
  public static Tree bushy(int nodes, int most, long seed) {
    check(nodes, most);
    return bush(nodes, most, new Random(seed));
  }

  private static Tree bush(int nodes, int most, Random random) {
    var branches = new ArrayList<Tree>();
    for (int below = nodes - 1; below > 0; below -= branches.getLast().size()) {
      // The product of two random numbers: many small branches, and a few large ones.
      double share = 0.6 * random.nextDouble() * random.nextDouble();
      branches.add(bush(Math.min(below, 1 + (int) (nodes * share)), most, random));
    }
    return new Tree(1 + random.nextInt(most), branches);
  }

  /** A tree with branches of the same size at every fork, and the same work in every node. */
  public static Tree even(int nodes, int units) {
    check(nodes, units);
    return grow(nodes, units, new Random(0), false);
  }

  private static Tree grow(int nodes, int most, Random random, boolean uneven) {
    int units = uneven ? 1 + random.nextInt(most) : most;
    int below = nodes - 1;
    // A tenth at least goes to the other side, so the depth stays a small multiple of log n.
    double share = uneven ? (random.nextBoolean() ? 0.1 : 0.9) : 0.5;
    int left = (int) Math.round(below * share);
    var children =
        Stream.of(left, below - left)
            .filter(size -> size > 0)
            .map(size -> grow(size, most, random, uneven))
            .toList();
    return new Tree(units, children);
  }

  private static void check(int nodes, int units) {
    Refuse.outside(
        1, 1_000_000, "The number of nodes", nodes, "It is the first argument. Try 500.");
    Refuse.outside(1, 1_000, "The units of a node", units, "A unit is about a millisecond. Try 3.");
  }

  /** How many nodes there are, this one included. */
  public int size() {
    return 1 + children.stream().mapToInt(Tree::size).sum();
  }

  /** The units of all nodes together: what one worker has to do. */
  public long total() {
    return units + children.stream().mapToLong(Tree::total).sum();
  }

  /**
   * The units of every node, a parent's before its children's: a workload to be run by recursion.
   */
  public List<Integer> sizes() {
    return Stream.concat(Stream.of(units), children.stream().flatMap(c -> c.sizes().stream()))
        .toList();
  }

  /** How many nodes lie on the longest way from here to a leaf; 1 for a leaf. */
  public int depth() {
    return 1 + children.stream().mapToInt(Tree::depth).max().orElse(0);
  }

  /** The units on the heaviest way from here to a leaf: what no number of workers can beat. */
  public long span() {
    return units + children.stream().mapToLong(Tree::span).max().orElse(0);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "tree of %,d nodes, %d deep: %,d units in all, %,d on the heaviest path",
        size(),
        depth(),
        total(),
        span());
  }
}
