package dev.interleave.results;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Results as JSON: {@code {"interleave-results": 1, "rows": [...]}}, each row an object. */
final class Json {
  static final String START = "{\"interleave-results\": ";

  private Json() {}

  static String write(List<Row> rows) {
    return rows.stream()
        .map(Json::object)
        .collect(Collectors.joining(",\n  ", START + Sql.VERSION + ", \"rows\": [\n  ", "\n]}\n"));
  }

  private static String object(Row row) {
    return Arrays.stream(Column.values())
        .filter(column -> row.get(column) != null)
        .map(column -> quoted(column.title()) + ": " + value(row.get(column)))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String value(Object value) {
    return value instanceof String text ? quoted(text) : value.toString();
  }

  private static String quoted(String text) {
    return text.chars().mapToObj(Json::escaped).collect(Collectors.joining("", "\"", "\""));
  }

  private static String escaped(int c) {
    if (c == '"' || c == '\\') return "\\" + (char) c;
    boolean plain = c >= ' ' && !Character.isSurrogate((char) c);
    return plain ? String.valueOf((char) c) : "\\u%04x".formatted(c);
  }

  /**
   * Reads with the database's own JSON functions, in memory.
   *
   * @throws IllegalArgumentException if it is not JSON, or has no rows
   */
  static List<Row> read(String text) {
    var rows = new ArrayList<Row>();
    try (var connection = Database.open(":memory:", Database.usual());
        var statement = connection.prepareStatement(Sql.ROWS_OF_JSON)) {
      statement.setString(1, text);
      try (var found = statement.executeQuery()) {
        while (found.next()) rows.add(ResultRows.row(found, List.of(Column.values())));
      }
    } catch (SQLException e) {
      throw new IllegalArgumentException("It is not JSON: it may have been cut short.", e);
    }
    if (rows.isEmpty())
      throw new IllegalArgumentException("It has no \"rows\" with results in it.");
    return rows;
  }
}
