package dev.interleave.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An order in characters, for a terminal: a table, a line for each step. */
final class OrderText {
  private static final int MOST_LINES = 200;
  private static final int WIDTH = 100;

  private final Order order;
  private final Scene scene;
  private final List<Integer> shown;

  OrderText(Order order) {
    this.order = order;
    this.scene = order.scene();
    this.shown = scene.changing(order.moves());
  }

  String write() {
    int first = Math.max(0, order.moves().size() - MOST_LINES);
    var rows = new ArrayList<List<String>>();
    rows.add(row("step", "who", "does", shown.stream().map(scene.places()::get).toList(), ""));
    if (first == 0) rows.add(row("", "", "", values(scene.before()), lost(0)));
    rows.addAll(steps(first));
    var left = first == 0 ? "" : "(steps 1 to %,d are left out)\n".formatted(first);
    return left + aligned(rows) + "\n" + order.end();
  }

  /** Those of a loop once, with the number of its rounds. */
  private List<List<String>> steps(int first) {
    var all = IntStream.range(first, order.moves().size()).mapToObj(this::step).toList();
    var told = new ArrayList<List<String>>();
    for (var fold : Fold.of(all.stream().map(row -> row.subList(1, row.size())).toList())) {
      told.addAll(all.subList(fold.from(), fold.from() + fold.length()));
      if (fold.rounds() > 1)
        told.add(row("", "", again(fold, first), shown.stream().map(place -> "").toList(), ""));
    }
    return told;
  }

  private static String again(Fold fold, int first) {
    int from = first + fold.from() + 1;
    var steps =
        fold.length() == 1 ? "step " + from : "steps " + from + " to " + (from + fold.length() - 1);
    return "... %s again, %,d times in all".formatted(steps, fold.rounds());
  }

  private List<String> step(int index) {
    var move = order.moves().get(index);
    var note = Stream.of(move.leaves() ? "switch" : "", lost(index + 1));
    return row(
        "" + (index + 1),
        move.thread(),
        move.what(),
        values(move.values()),
        note.filter(part -> !part.isEmpty()).collect(Collectors.joining("; ")));
  }

  private String lost(int after) {
    return scene.lost() == after ? "from here on no order ends well" : "";
  }

  private List<String> values(List<String> all) {
    return shown.stream().map(all::get).toList();
  }

  private static List<String> row(
      String step, String who, String does, List<String> values, String note) {
    var cells = new ArrayList<>(List.of("%4s".formatted(step), who, does));
    cells.addAll(values);
    cells.add(note);
    return cells;
  }

  /** Columns beside each other; those that do not fit are left out, the last one never. */
  private static String aligned(List<List<String>> rows) {
    int last = rows.getFirst().size() - 1;
    var lines = new ArrayList<String>();
    for (var row : rows) {
      var line = new StringBuilder();
      int width = 0;
      for (int column = 0; column < last; column++) {
        int widest = widest(rows, column);
        width += widest + 2;
        if (column < 3 || width < WIDTH)
          line.append(row.get(column)).repeat(" ", widest + 2 - row.get(column).length());
      }
      lines.add(line.append(row.get(last)).toString().stripTrailing());
    }
    return String.join("\n", lines);
  }

  private static int widest(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }
}
