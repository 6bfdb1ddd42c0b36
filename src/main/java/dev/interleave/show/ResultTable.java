package dev.interleave.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.numbers.NumberColumnFormatter;

/** A table of results. {@link #data()} is the Tablesaw table behind it, to filter and to sort. */
public final class ResultTable implements Html {
  /** Characters that a line of plain text has room for. */
  public static final int WIDTH = 120;

  private final Table table;

  private ResultTable(Table table) {
    this.table = table;
  }

  /** A table without columns. */
  public static ResultTable named(String name) {
    return new ResultTable(Table.create(name));
  }

  /** A Tablesaw table, to be drawn as the lab draws its own. */
  public static ResultTable of(Table table) {
    return new ResultTable(table);
  }

  /** Adds a column of words. */
  public ResultTable text(String name, List<String> values) {
    return with(StringColumn.create(name, values));
  }

  /**
   * Adds a column of numbers.
   *
   * @param digits how many digits stand behind the point, at most
   */
  public ResultTable number(String name, int digits, List<? extends Number> values) {
    var column = DoubleColumn.create(name, values);
    column.setPrintFormatter(new Rounded(digits));
    return with(column);
  }

  /** Leaves a column out, if there is one of this name. */
  public ResultTable without(String name) {
    return table.containsColumn(name) ? new ResultTable(table.rejectColumns(name)) : this;
  }

  private ResultTable with(Column<?> column) {
    return new ResultTable(table.copy().addColumns(column));
  }

  /** The Tablesaw table. */
  public Table data() {
    return table;
  }

  @Override
  public String html() {
    var rows = new ArrayList<String>();
    rows.add(row("th", table.columnNames()));
    for (int r = 0; r < table.rowCount(); r++) rows.add(row("td", cells(r)));
    return "<table>" + String.join("", rows) + "</table>";
  }

  private List<String> cells(int row) {
    return table.columns().stream().map(column -> column.getString(row)).toList();
  }

  /** Words to the left, numbers to the right. */
  private String align(int column) {
    return table.column(column) instanceof StringColumn ? "left" : "right";
  }

  private String row(String tag, List<String> cells) {
    var row = new StringBuilder("<tr>");
    for (int i = 0; i < cells.size(); i++)
      row.append(
          "<%s style=\"text-align:%s\">%s</%1$s>"
              .formatted(tag, align(i), Html.escape(cells.get(i))));
    return row.append("</tr>").toString();
  }

  /** How many characters the longest line takes in plain text. */
  public int width() {
    return toString().lines().mapToInt(String::length).max().orElse(0);
  }

  @Override
  public String toString() {
    var roomy = table.print().stripTrailing();
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

  /** Numbers as a person writes them: rounded, without zeros that say nothing. */
  private static final class Rounded extends NumberColumnFormatter {
    private final int digits;

    Rounded(int digits) {
      this.digits = digits;
    }

    @Override
    public String format(double value) {
      if (Double.isNaN(value)) return "";
      var text = String.format(Locale.ROOT, "%." + digits + "f", value);
      return digits == 0 ? text : text.replaceFirst("\\.?0+$", "");
    }
  }
}
