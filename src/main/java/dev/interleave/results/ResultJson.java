package dev.interleave.results;

import static java.util.stream.Collectors.joining;

import dev.interleave.json.JsonWriter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Results as JSON: {@code {"interleave-results": 1, "rows": [...]}}, each row an object. */
final class ResultJson {
  private static final String MARK = "interleave-results";

  /** How every export begins, whatever its version. */
  static final String START = "{\"" + MARK + "\":";

  private ResultJson() {}

  static String write(List<Row> rows) {
    var fields = new LinkedHashMap<String, String>();
    fields.put(MARK, "" + Sql.VERSION);
    fields.put("rows", rows.stream().map(ResultJson::object).collect(joining(",\n", "[\n", "\n]")));
    return JsonWriter.object(fields) + "\n";
  }

  private static String object(Row row) {
    var fields = new LinkedHashMap<String, Object>();
    for (var column : Column.values())
      if (row.get(column) != null) fields.put(column.title(), row.get(column));
    return JsonWriter.value(fields);
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
