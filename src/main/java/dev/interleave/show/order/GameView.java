package dev.interleave.show.order;

import dev.interleave.explore.Game;
import dev.interleave.explore.OrderTree;
import dev.interleave.json.JsonWriter;
import dev.interleave.show.Html;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Be the scheduler: the orders of a small program, for a page that lets its reader choose who
 * moves.
 *
 * @param game what is played
 */
public record GameView(Game game) implements OrderPicture {
  /**
   * The game as JSON: {@code look}, {@code goal}, {@code threads}, {@code places}, the values there
   * {@code before} the first step, {@code code}, the fewest switches of a bad order as {@code best}
   * (-1 if none is bad), the {@code steps}, and of each node in columns what can be done ({@code
   * go}: step and node, in turn), who is {@code waiting}, its {@code end} (its number among the
   * {@code ends}, -1 where it goes on), how many {@code orders} go on from it and how many of them
   * are {@code bad}. The last node is the beginning.
   */
  @Override
  public String json() {
    if (game.tree() == null) return null;
    var fields = new LinkedHashMap<String, Object>();
    fields.put("look", OrderLook.map());
    fields.put("words", GameWords.map());
    fields.put("goal", game.goal());
    fields.put("threads", game.threads());
    fields.put("places", game.places());
    fields.put("before", game.before());
    fields.put("code", OrderJson.code(game.code()));
    fields.put("best", game.tree().fewestSwitches().orElse(-1));
    fields.put("steps", game.tree().steps().stream().map(GameView::step).toList());
    nodes(game.tree().nodes(), fields);
    return JsonWriter.value(fields);
  }

  private static Map<String, Object> step(OrderTree.Step step) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("by", step.by());
    fields.put("does", step.does());
    fields.put("kind", step.kind().ordinal());
    fields.put("label", step.label());
    fields.put("cell", step.cell());
    fields.put("line", step.line());
    fields.put("changes", step.changes());
    return fields;
  }

  private static void nodes(List<OrderTree.Node> nodes, Map<String, Object> fields) {
    var ends = new ArrayList<String>();
    var numbers = new ArrayList<Integer>();
    for (var node : nodes) numbers.add(node.end() == null ? -1 : number(ends, node.end()));
    fields.put("go", nodes.stream().map(GameView::go).toList());
    fields.put("waiting", nodes.stream().map(node -> OrderJson.waiting(node.waiting())).toList());
    fields.put("end", numbers);
    fields.put("ends", ends);
    fields.put("orders", nodes.stream().map(OrderTree.Node::orders).toList());
    fields.put("bad", nodes.stream().map(OrderTree.Node::bad).toList());
  }

  private static int number(List<String> all, String one) {
    if (!all.contains(one)) all.add(one);
    return all.indexOf(one);
  }

  private static List<Integer> go(OrderTree.Node node) {
    var go = new ArrayList<Integer>();
    for (var edge : node.edges()) go.addAll(List.of(edge.step(), edge.to()));
    return go;
  }

  @Override
  public String html() {
    return "<p>" + Html.escape(game) + "</p>";
  }

  @Override
  public String toString() {
    return game.toString();
  }
}
