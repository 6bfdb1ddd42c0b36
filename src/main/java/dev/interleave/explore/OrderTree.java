package dev.interleave.explore;

import dev.interleave.explore.Move.Kind;
import dev.interleave.explore.Move.Waiting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * All orders of a small program: at each node the threads that can move, each with its step and the
 * node it leads to. What goes on alike is one node, so that it stays small.
 *
 * @param steps the different steps
 * @param nodes those that a node leads to stand before it; the last one is the beginning
 */
public record OrderTree(List<Step> steps, List<Node> nodes) {
  /**
   * A step, and the places that have another value after it.
   *
   * @param changes place, by its number, and value
   */
  public record Step(
      int by,
      String does,
      Kind kind,
      String label,
      int cell,
      int line,
      Map<Integer, String> changes) {}

  /** A step that can be taken, and the node that it leads to, by their numbers. */
  public record Edge(int step, int to) {}

  /**
   * A point at which somebody has to move, or the end of an order.
   *
   * @param edges what can be done; none at the end
   * @param waiting who cannot move, and why
   * @param end how the order ended; null where it goes on
   * @param orders how many orders go on from here
   * @param bad how many of them end badly
   */
  public record Node(List<Edge> edges, List<Waiting> waiting, String end, int orders, int bad) {}

  /** Where all orders begin. */
  public Node root() {
    return nodes.getLast();
  }

  /** How many switches a bad order needs at least; empty if no order is bad. */
  public OptionalInt fewestSwitches() {
    int fewest = fewest(nodes.size() - 1, -1, new HashMap<>());
    return fewest == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(fewest);
  }

  private record At(int node, int last) {}

  private int fewest(int number, int last, Map<At, Integer> known) {
    var node = nodes.get(number);
    if (node.bad() == 0) return Integer.MAX_VALUE;
    if (node.edges().isEmpty()) return 0;
    var at = new At(number, last);
    if (known.containsKey(at)) return known.get(at);
    boolean couldGoOn = node.edges().stream().anyMatch(edge -> by(edge) == last);
    int fewest = Integer.MAX_VALUE;
    for (var edge : node.edges()) {
      int rest = fewest(edge.to(), by(edge), known);
      int switches = couldGoOn && by(edge) != last ? 1 : 0;
      if (rest != Integer.MAX_VALUE) fewest = Math.min(fewest, rest + switches);
    }
    known.put(at, fewest);
    return fewest;
  }

  private int by(Edge edge) {
    return steps.get(edge.step()).by();
  }
}
