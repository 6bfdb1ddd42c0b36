package dev.interleave.results;

import dev.interleave.schedule.Time;
import java.util.EnumMap;
import java.util.Map;

/**
 * One flat row: by column a text, a number, or nothing. Rows from files may hold anything, so every
 * reader here says what it wanted.
 */
final class Row {
  private final Map<Column, Object> cells = new EnumMap<>(Column.class);

  /** Sets a cell; null, and a number that is none, leave it empty. */
  Row put(Column column, Object value) {
    if (value == null || value instanceof Double number && !Double.isFinite(number))
      cells.remove(column);
    else cells.put(column, value);
    return this;
  }

  Object get(Column column) {
    return cells.get(column);
  }

  boolean has(Column column) {
    return !text(column).isEmpty();
  }

  String text(Column column) {
    var value = cells.get(column);
    return value == null ? "" : value.toString();
  }

  String needed(Column column) {
    if (!has(column)) throw new IllegalArgumentException("has no " + column.title());
    return text(column);
  }

  long whole(Column column) {
    try {
      return Long.parseLong(needed(column));
    } catch (NumberFormatException e) {
      throw wrong(column, "a whole number");
    }
  }

  int count(Column column) {
    long value = whole(column);
    if (value < 0 || value > Integer.MAX_VALUE) throw wrong(column, "a count");
    return (int) value;
  }

  Time time(Column column) {
    long nanos = whole(column);
    if (nanos <= 0) throw wrong(column, "a time in nanoseconds, above 0");
    return new Time(nanos);
  }

  /** A number, or null. */
  Double number(Column column) {
    if (!has(column)) return null;
    try {
      return Double.valueOf(text(column));
    } catch (NumberFormatException e) {
      throw wrong(column, "a number");
    }
  }

  IllegalArgumentException wrong(Column column, String wanted) {
    return new IllegalArgumentException(
        "has \"%s\" as %s, which is not %s".formatted(text(column), column.title(), wanted));
  }
}
