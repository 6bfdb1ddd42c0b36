package dev.interleave.results;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Comma-separated values as RFC 4180 has them. A text that a spreadsheet would take for a formula
 * gets an apostrophe in front, which reading takes off again.
 */
final class Csv {
  private static final String FORMULA = "=+-@\t\r";

  private Csv() {}

  /** How every export begins, whatever its version. */
  static String start() {
    return Column.titles(Column.FIRST, ",");
  }

  private static String header() {
    return Column.titles(Arrays.asList(Column.values()), ",");
  }

  static String write(List<Row> rows) {
    return rows.stream()
        .map(row -> "\n" + line(row))
        .collect(Collectors.joining("", header(), "\n"));
  }

  private static String line(Row row) {
    return Arrays.stream(Column.values())
        .map(column -> cell(row.get(column)))
        .collect(Collectors.joining(","));
  }

  private static String cell(Object value) {
    if (!(value instanceof String text)) return value == null ? "" : value.toString();
    var safe = startsLikeAFormula(text) || text.startsWith("'") ? "'" + text : text;
    return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  private static boolean startsLikeAFormula(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
  }

  /**
   * @throws IllegalArgumentException if it is not a table with our columns
   */
  static List<Row> read(String text) {
    var lines = new CsvReader(text).lines();
    var columns = columns(lines.isEmpty() ? List.of() : lines.getFirst());
    return lines.stream().skip(1).map(cells -> row(cells, columns)).toList();
  }

  /** Where each column stands; columns that somebody else added are left out. */
  private static EnumMap<Column, Integer> columns(List<String> header) {
    var places = new EnumMap<Column, Integer>(Column.class);
    for (var column : Column.values()) {
      int place = header.indexOf(column.title());
      if (place < 0 && Column.LATER.contains(column)) continue;
      if (place < 0)
        throw new IllegalArgumentException("It has no column \"%s\".".formatted(column.title()));
      places.put(column, place);
    }
    return places;
  }

  private static Row row(List<String> cells, EnumMap<Column, Integer> places) {
    var row = new Row();
    places.forEach((column, place) -> {
      if (place < cells.size() && !cells.get(place).isEmpty())
        row.put(column, plain(cells.get(place)));
    });
    return row;
  }

  private static String plain(String cell) {
    return cell.startsWith("'") ? cell.substring(1) : cell;
  }
}
