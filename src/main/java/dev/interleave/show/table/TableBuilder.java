package dev.interleave.show.table;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.numbers.NumberColumnFormatter;

/**
 * Makes a Tablesaw table of a list, a column after the other.
 *
 * @param <R> what a row is made of
 */
public final class TableBuilder<R> {
  private final String name;
  private final List<R> rows;
  private final List<Column<?>> columns = new ArrayList<>();

  private TableBuilder(String name, List<R> rows) {
    this.name = name;
    this.rows = rows;
  }

  /** A table with a row for each of these, and no columns yet. */
  public static <R> TableBuilder<R> named(String name, List<R> rows) {
    return new TableBuilder<>(name, rows);
  }

  /** Adds a column of words; null is a missing one. */
  public TableBuilder<R> text(String name, Function<R, String> value) {
    return with(StringColumn.create(name, rows.stream().map(value)));
  }

  /** Adds a column of whole numbers; null is a missing one. */
  public TableBuilder<R> whole(String name, Function<R, Integer> value) {
    return with(IntColumn.create(name, rows.stream().map(value).toArray(Integer[]::new)));
  }

  /**
   * Adds a column of numbers; one that is not a number is missing.
   *
   * @param digits how many digits stand behind the point when it is printed, at most
   */
  public TableBuilder<R> number(String name, int digits, ToDoubleFunction<R> value) {
    var column = DoubleColumn.create(name, rows.stream().mapToDouble(value).toArray());
    column.setPrintFormatter(rounded(digits));
    return with(column);
  }

  private static NumberColumnFormatter rounded(int digits) {
    var format = new DecimalFormat("0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setMaximumFractionDigits(digits);
    return new NumberColumnFormatter(format);
  }

  /** Adds a column of true and false. */
  public TableBuilder<R> flag(String name, Predicate<R> value) {
    return with(BooleanColumn.create(name, rows.stream().map(value::test).toList()));
  }

  /** Adds a column of dates and times of day, as a clock on the wall shows them. */
  public TableBuilder<R> time(String name, Function<R, Instant> value) {
    var zone = ZoneId.systemDefault();
    return with(
        DateTimeColumn.create(
            name, rows.stream().map(value).map(at -> LocalDateTime.ofInstant(at, zone))));
  }

  private TableBuilder<R> with(Column<?> column) {
    columns.add(column);
    return this;
  }

  /** The table; it prints itself as the lab prints tables. */
  public Table table() {
    return new LabTable(name, columns);
  }
}
