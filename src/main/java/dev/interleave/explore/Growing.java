package dev.interleave.explore;

import dev.interleave.explore.Move.Waiting;
import dev.interleave.explore.OrderTree.Edge;
import dev.interleave.explore.OrderTree.Node;
import dev.interleave.explore.OrderTree.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a {@link OrderTree} from all orders, which come depth first. */
final class Growing {
  private final Numbered<Step> steps = new Numbered<>();
  private final Numbered<Node> nodes = new Numbered<>();
  private final Numbered<String> places = new Numbered<>();
  private final List<String> before = new ArrayList<>();
  private final List<Open> path = new ArrayList<>();
  private List<String> threads = List.of();
  private int[] last = {};

  /** Numbers for equal things, in the order in which they come. */
  private static final class Numbered<T> {
    private final Map<T, Integer> numbers = new LinkedHashMap<>();

    int of(T thing) {
      var known = numbers.putIfAbsent(thing, numbers.size());
      return known == null ? numbers.size() - 1 : known;
    }

    List<T> list() {
      return List.copyOf(numbers.keySet());
    }
  }

  /** A node of the order that came last: more may go on from it. */
  private static final class Open {
    private final List<Edge> edges = new ArrayList<>();
    private List<Waiting> waiting = List.of();
    private int step;
    private String end;
    private int orders;
    private int bad;

    Node node() {
      return new Node(List.copyOf(edges), waiting, end, orders, bad);
    }
  }

  /** One more order. */
  void add(Order order) {
    var choices = order.choices().stream().mapToInt(Integer::intValue).toArray();
    if (path.isEmpty()) path.add(new Open());
    else while (path.size() > Arrays.mismatch(last, choices) + 1) close();
    last = choices;
    note(order.scene());
    for (int i = path.size() - 1; i < choices.length; i++) open(order, i);
    end(order);
  }

  /** Threads and places that this order was the first to have. */
  private void note(Scene scene) {
    if (scene.threads().size() > threads.size()) threads = scene.threads();
    for (int i = 0; i < scene.places().size(); i++)
      if (places.of(scene.places().get(i)) == before.size()) before.add(scene.before().get(i));
  }

  private void open(Order order, int index) {
    var move = order.moves().get(index);
    path.getLast().waiting = move.waiting();
    path.getLast().step = steps.of(step(order, index));
    path.add(new Open());
  }

  private Step step(Order order, int index) {
    var move = order.moves().get(index);
    var old = index == 0 ? order.scene().before() : order.moves().get(index - 1).values();
    var changes = new LinkedHashMap<Integer, String>();
    for (int i = 0; i < old.size(); i++)
      if (!old.get(i).equals(move.values().get(i)))
        changes.put(places.of(order.scene().places().get(i)), move.values().get(i));
    return new Step(
        move.by(), move.what(), move.kind(), move.label(), move.cell(), move.line(), changes);
  }

  private void end(Order order) {
    var end = path.getLast();
    end.waiting = order.scene().waiting();
    end.end = order.end();
    end.orders = 1;
    end.bad = order.bad() ? 1 : 0;
  }

  /** Nothing more goes on from the innermost node. */
  private void close() {
    var done = path.removeLast();
    int number = nodes.of(done.node());
    if (path.isEmpty()) return;
    var from = path.getLast();
    from.edges.add(new Edge(from.step, number));
    from.orders += done.orders;
    from.bad += done.bad;
  }

  /** The game, when all orders have come. */
  Game game(Listings listings) {
    while (!path.isEmpty()) close();
    var tree = new OrderTree(steps.list(), nodes.list());
    return new Game(threads, places.list(), before, listings.list(), tree, null);
  }
}
