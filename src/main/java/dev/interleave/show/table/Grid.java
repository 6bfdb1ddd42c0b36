package dev.interleave.show.table;

import static java.util.stream.Collectors.joining;

import dev.interleave.show.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Texts in rows and columns, drawn as every table of the lab is.
 *
 * @param title what stands above it in plain text; nothing does if it is null
 * @param columns from left to right, each with as many cells as there are rows
 */
record Grid(String title, List<Column> columns) {

  /** A column; numbers stand to the right, so that their digits can be compared. */
  record Column(String name, boolean numbers, List<String> cells) {}

  int rows() {
    return columns.isEmpty() ? 0 : columns.getFirst().cells().size();
  }

  String html() {
    var rows = new StringBuilder(row("th", Column::name));
    IntStream.range(0, rows())
        .forEach(r -> rows.append(row("td", column -> column.cells().get(r))));
    return "<table>" + rows + "</table>";
  }

  private String row(String tag, Function<Column, String> text) {
    return columns.stream()
        .map(column ->
            "<%s style=\"text-align:%s\">%s</%1$s>"
                .formatted(
                    tag, column.numbers() ? "right" : "left", Html.escape(text.apply(column))))
        .collect(joining("", "<tr>", "</tr>"));
  }

  /** The title in the middle, names, a rule, and the rows, each column as wide as it must be. */
  String text() {
    var lines = new ArrayList<String>();
    if (title != null) lines.add(centred(title, width()));
    lines.add(line(column -> centred(column.name(), width(column))));
    lines.add("-".repeat(width()));
    for (int row = 0; row < rows(); row++) lines.add(line(row));
    return String.join("\n", lines).stripTrailing();
  }

  private String line(int row) {
    return line(column -> padded(column.cells().get(row), width(column)));
  }

  private String line(Function<Column, String> cell) {
    return columns.stream().map(column -> " " + cell.apply(column) + "  |").collect(joining(" "));
  }

  /** How many characters a line of text takes. */
  int width() {
    return Math.max(0, columns.stream().mapToInt(column -> width(column) + 5).sum() - 1);
  }

  private static int width(Column column) {
    int widest = column.cells().stream().mapToInt(String::length).max().orElse(0);
    return Math.max(column.name().length(), widest);
  }

  private static String padded(String text, int width) {
    return " ".repeat(width - text.length()) + text;
  }

  private static String centred(String text, int width) {
    if (text.length() > width) return text;
    int before = (width - text.length()) / 2;
    return " ".repeat(before) + text + " ".repeat(width - text.length() - before);
  }

  /** The same with at most {@code most} rows: those at the beginning, three points, the end. */
  Grid folded(int most) {
    if (rows() <= most) return this;
    int head = Math.ceilDiv(most, 2);
    return new Grid(title, columns.stream().map(column -> folded(column, head, most)).toList());
  }

  private static Column folded(Column column, int head, int most) {
    var cells = new ArrayList<>(column.cells().subList(0, head));
    cells.add("...");
    int rows = column.cells().size();
    cells.addAll(column.cells().subList(rows - (most - head), rows));
    return new Column(column.name(), column.numbers(), cells);
  }

  /** The first so many columns. */
  Grid first(int count) {
    return new Grid(title, columns.subList(0, count));
  }
}
