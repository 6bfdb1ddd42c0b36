package dev.interleave.show.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.List;
import java.util.stream.IntStream;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.NumericColumn;

/** Numbers of one column, written so that their points stand below each other. */
final class Decimals {
  /** Digits behind the point that a person reads; small numbers have as many behind their zeros. */
  private static final int DIGITS = 3;

  private static final int MOST = 12;

  private final NumericColumn<?> column;
  private final NumberFormat allDigits = new DecimalFormat("0");

  private Decimals(NumericColumn<?> column) {
    this.column = column;
    allDigits.setMaximumFractionDigits(340);
  }

  /** The first so many numbers of a column; those that a learner formatted stay as they are. */
  static List<String> aligned(NumericColumn<?> column, int rows) {
    var cells = IntStream.range(0, rows).mapToObj(new Decimals(column)::cell).toList();
    int most = most(cells);
    int digits = cells.stream().mapToInt(cell -> digits(cell, most)).max().orElse(0);
    return cells.stream().map(cell -> isPlain(cell) ? with(digits, cell) : cell).toList();
  }

  /** Unless told otherwise Tablesaw writes all digits, with the point of the system's language. */
  private String cell(int row) {
    var printed = column.getString(row);
    boolean broken = column.type() == ColumnType.DOUBLE || column.type() == ColumnType.FLOAT;
    double value = broken ? column.getDouble(row) : Double.NaN;
    return Double.isFinite(value) && printed.equals(allDigits.format(value))
        ? BigDecimal.valueOf(value).toPlainString()
        : printed;
  }

  private static boolean isPlain(String cell) {
    return cell.matches("-?\\d+(\\.\\d+)?");
  }

  /** How many digits behind the point say something in a column whose largest number is this. */
  private static int most(List<String> cells) {
    double largest =
        cells.stream()
            .filter(Decimals::isPlain)
            .mapToDouble(cell -> Math.abs(Double.parseDouble(cell)))
            .max()
            .orElse(0);
    if (largest == 0 || largest >= 1) return DIGITS;
    return Math.min(MOST, DIGITS - 1 - (int) Math.floor(Math.log10(largest)));
  }

  private static int digits(String cell, int most) {
    if (!isPlain(cell)) return 0;
    var rounded = new BigDecimal(cell).setScale(most, RoundingMode.HALF_EVEN);
    return Math.max(0, rounded.stripTrailingZeros().scale());
  }

  private static String with(int digits, String cell) {
    return new BigDecimal(cell).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
  }
}
