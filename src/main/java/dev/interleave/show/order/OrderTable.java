package dev.interleave.show.order;

import dev.interleave.explore.Move;
import dev.interleave.explore.Move.Waiting;
import dev.interleave.explore.Order;
import dev.interleave.explore.Scene;
import dev.interleave.show.Html;
import dev.interleave.show.Theme;
import java.util.ArrayList;
import java.util.List;

/**
 * An order as a table that is its picture: for pages that run no script, and for those that strip
 * colours too.
 */
final class OrderTable {
  private static final int MOST_STEPS = 40;
  private static final String PLAIN = "text-align:center;padding:3px 8px;";
  private static final String HATCH =
      PLAIN
          + "background:repeating-linear-gradient(135deg,%1$s 0 2px,transparent 2px 8px)"
              .formatted(Theme.IDLE);

  private final Order order;
  private final Scene scene;
  private final int first;

  OrderTable(Order order) {
    this.order = order;
    this.scene = order.scene();
    this.first = Math.max(0, order.moves().size() - MOST_STEPS);
  }

  String write() {
    var rows = new ArrayList<String>();
    rows.add(numbers());
    for (int by = 0; by < scene.threads().size(); by++) rows.add(thread(by));
    for (int place : scene.changing(order.moves())) rows.add(values(place));
    return "<div style=\"overflow-x:auto\"><table style=\"border-collapse:collapse\"><caption"
        + " style=\"text-align:left\">%s</caption>%s</table></div>%s"
            .formatted(Html.escape(OrderView.alt(order)), String.join("", rows), notes());
  }

  private String numbers() {
    var row = new StringBuilder(head("col", "step"));
    row.append(head("col", first == 0 ? "before" : "" + first));
    for (int i = first; i < order.moves().size(); i++) row.append(head("col", "" + (i + 1)));
    if (!scene.waiting().isEmpty()) row.append(head("col", "for ever"));
    return "<tr>" + row + "</tr>";
  }

  private String thread(int by) {
    var row = new StringBuilder(head("row", scene.threads().get(by))).append(cell(PLAIN, ""));
    for (var move : order.moves().subList(first, order.moves().size()))
      row.append(move.by() == by ? bar(move) : waits(move.waiting(), by));
    if (!scene.waiting().isEmpty())
      row.append(turns(by) ? cell(PLAIN, OrderLook.TURNS) : waits(scene.waiting(), by));
    return "<tr>" + row + "</tr>";
  }

  private static String bar(Move move) {
    var colours = OrderLook.of(move.kind());
    var style =
        PLAIN
            + "background-color:%s;color:%s;border:1.5px solid %s"
                .formatted(colours.ground(), colours.ink(), colours.edge());
    return cell(style, (move.leaves() ? "↳ " : "") + move.label());
  }

  private static String waits(List<Waiting> waiting, int by) {
    boolean waits = waiting.stream().anyMatch(thread -> thread.by() == by && !thread.turns());
    return waits ? cell(HATCH, OrderLook.WAITS) : cell(PLAIN, "");
  }

  private boolean turns(int by) {
    return scene.waiting().stream().anyMatch(thread -> thread.by() == by && thread.turns());
  }

  private String values(int place) {
    var row = new StringBuilder(head("row", scene.places().get(place)));
    var before = first == 0 ? scene.before() : order.moves().get(first - 1).values();
    row.append(cell(PLAIN, before.get(place)));
    for (var move : order.moves().subList(first, order.moves().size()))
      row.append(cell(PLAIN, move.values().get(place)));
    return "<tr>" + row + "</tr>";
  }

  private String notes() {
    var notes = new ArrayList<String>();
    if (first > 0) notes.add(OrderLook.LEFT_OUT.formatted(first));
    if (order.switches() > 0)
      notes.add("↳ is a switch: it leaves a thread that could have gone on.");
    if (scene.lost() == 0) notes.add(OrderLook.NEVER_WELL);
    if (scene.lost() > 0)
      notes.add("After step %d no order can end well any more.".formatted(scene.lost()));
    if (!order.printed().isBlank()) notes.add("Printed: " + order.printed().strip());
    return notes.isEmpty() ? "" : "<p>" + Html.escape(String.join(" ", notes)) + "</p>";
  }

  private static String head(String scope, String text) {
    return "<th scope=\"%s\" style=\"text-align:%s;padding:3px 8px\">%s</th>"
        .formatted(scope, scope.equals("row") ? "right" : "center", Html.escape(text));
  }

  private static String cell(String style, String text) {
    return "<td style=\"%s\">%s</td>".formatted(style, Html.escape(text));
  }
}
