package dev.interleave.show.table;

import dev.interleave.show.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;

/**
 * A table of results, made to be read. {@link #data()} is the same as a Tablesaw table, to filter
 * and to sort; nothing of Tablesaw is loaded before.
 */
public final class ResultTable implements Html {
  /** Characters that a line of plain text has room for. */
  public static final int WIDTH = 120;

  /** Rows that plain text shows. */
  private static final int ROWS = 20;

  /** What a column holds; words have no digits. */
  record Data(String name, int digits, List<?> values) {
    static final int WORDS = -1;

    boolean isWords() {
      return digits == WORDS;
    }
  }

  private final String name;
  private final List<Data> columns;

  private ResultTable(String name, List<Data> columns) {
    this.name = name;
    this.columns = columns;
  }

  /** A table without columns. */
  public static ResultTable named(String name) {
    return new ResultTable(name, List.of());
  }

  /**
   * Adds a column of words.
   *
   * @throws IllegalArgumentException if it has not as many rows as the others
   */
  public ResultTable text(String name, List<String> values) {
    return with(new Data(name, Data.WORDS, new ArrayList<>(values)));
  }

  /**
   * Adds a column of numbers.
   *
   * @param digits how many digits stand behind the point, at most
   * @throws IllegalArgumentException if it has not as many rows as the others
   */
  public ResultTable number(String name, int digits, List<? extends Number> values) {
    return with(new Data(name, digits, new ArrayList<>(values)));
  }

  /** Leaves a column out, if there is one of this name. */
  public ResultTable without(String name) {
    var others = columns.stream().filter(column -> !column.name().equals(name)).toList();
    return new ResultTable(this.name, others);
  }

  private ResultTable with(Data column) {
    if (!columns.isEmpty() && column.values().size() != rows().size())
      throw new IllegalArgumentException(
          "column \"%s\" has %d rows, the table \"%s\" has %d"
              .formatted(column.name(), column.values().size(), name, rows().size()));
    var more = new ArrayList<>(columns);
    more.add(column);
    return new ResultTable(name, more);
  }

  /** Whether there is no column. */
  public boolean isEmpty() {
    return columns.isEmpty();
  }

  /** The same numbers, unrounded, as a Tablesaw table. */
  public Table data() {
    var table = TableBuilder.named(name, rows());
    for (var column : columns) {
      if (column.isWords()) table.text(column.name(), row -> (String) column.values().get(row));
      else table.number(column.name(), column.digits(), row -> number(column.values().get(row)));
    }
    return table.table();
  }

  private List<Integer> rows() {
    int rows = columns.isEmpty() ? 0 : columns.getFirst().values().size();
    return IntStream.range(0, rows).boxed().toList();
  }

  private static double number(Object value) {
    return value == null ? Double.NaN : ((Number) value).doubleValue();
  }

  private Grid grid() {
    return new Grid(name, columns.stream().map(ResultTable::cells).toList());
  }

  private static Grid.Column cells(Data column) {
    var cells = column.values().stream().map(value -> cell(column, value)).toList();
    return new Grid.Column(column.name(), !column.isWords(), cells);
  }

  private static String cell(Data column, Object value) {
    return column.isWords() ? Objects.toString(value, "") : rounded(number(value), column.digits());
  }

  /** As a person writes it: rounded, without zeros that say nothing. */
  private static String rounded(double value, int digits) {
    if (Double.isNaN(value)) return "";
    var text = String.format(Locale.ROOT, "%." + digits + "f", value);
    return digits == 0 ? text : text.replaceFirst("\\.?0+$", "");
  }

  @Override
  public String html() {
    return grid().html();
  }

  /** How many characters the longest line takes in plain text. */
  public int width() {
    return toString().lines().mapToInt(String::length).max().orElse(0);
  }

  @Override
  public String toString() {
    var roomy = grid().folded(ROWS).text();
    boolean fits = roomy.lines().allMatch(line -> line.length() <= WIDTH);
    return fits ? roomy : narrowed(roomy);
  }

  /** The same with one blank instead of two on either side of each line between columns. */
  private static String narrowed(String roomy) {
    var rows = roomy.lines().map(line -> line.replaceAll(" ( \\|)(?: ( ))?", "$1$2")).toList();
    int width = rows.get(1).stripTrailing().length();
    return rows.stream().map(row -> fitted(row, width)).collect(Collectors.joining("\n"));
  }

  /** The title in the middle again, and the rule below the names of the columns shorter. */
  private static String fitted(String row, int width) {
    if (row.matches("-+")) return "-".repeat(width);
    if (row.contains(" |")) return row;
    var title = row.strip();
    return " ".repeat(Math.max(0, (width - title.length()) / 2)) + title;
  }
}
