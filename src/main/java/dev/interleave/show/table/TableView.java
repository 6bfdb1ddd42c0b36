package dev.interleave.show.table;

import static java.util.stream.Collectors.joining;

import dev.interleave.schedule.Names;
import dev.interleave.show.Html;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Any Tablesaw table as it is shown: the first rows, and how many there are. The table itself keeps
 * all rows and all digits.
 */
public final class TableView implements Html {
  /** Rows that are shown: a run of forty tasks is seen whole. */
  private static final int ROWS = 40;

  /** Columns that a page shows. */
  private static final int COLUMNS = 20;

  /** Characters of a cell that are shown. */
  private static final int LETTERS = 40;

  private final Table table;

  private TableView(Table table) {
    this.table = table;
  }

  /** A table, not copied. */
  public static TableView of(Table table) {
    return new TableView(table);
  }

  private Grid grid() {
    return new Grid(
        table.name(), table.columns().stream().limit(COLUMNS).map(TableView::shown).toList());
  }

  private static Grid.Column shown(Column<?> column) {
    int rows = Math.min(ROWS, column.size());
    if (column instanceof NumericColumn<?> numbers)
      return new Grid.Column(column.name(), true, Decimals.aligned(numbers, rows));
    var cells = IntStream.range(0, rows).mapToObj(column::getString).map(TableView::cut).toList();
    return new Grid.Column(column.name(), false, cells);
  }

  private static String cut(String cell) {
    return Names.cut(cell.replaceAll("\\s+", " "), LETTERS);
  }

  /** {@code 40 of 1,200 rows}; empty where everything is shown. */
  private String shown(int columns) {
    return Stream.of(
            part(Math.min(ROWS, table.rowCount()), table.rowCount(), "row"),
            part(columns, table.columnCount(), "column"))
        .filter(part -> !part.isEmpty())
        .collect(joining(", "));
  }

  private static String part(int shown, int all, String what) {
    return shown == all ? "" : String.format(Locale.ROOT, "%,d of %,d %ss", shown, all, what);
  }

  @Override
  public String html() {
    var grid = grid();
    var rest = shown(grid.columns().size());
    return grid.html() + (rest.isEmpty() ? "" : "<p>" + rest + "</p>");
  }

  @Override
  public String toString() {
    var grid = grid();
    int columns = grid.columns().size();
    while (columns > 1 && grid.first(columns).width() > ResultTable.WIDTH) columns--;
    var rest = shown(columns);
    var lines = grid.first(columns).text().lines().map(String::stripTrailing);
    return lines.collect(joining("\n")) + (rest.isEmpty() ? "" : "\n" + rest);
  }
}
