package dev.interleave.results;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/** Results and exercises into the tables and out of them. */
final class ResultRows {
  private ResultRows() {}

  /** Whether the result was new. */
  static boolean add(Connection connection, Result result) throws SQLException {
    var rows = Flat.rows(result);
    if (insert(connection, Sql.ADD_RESULT, Column.OF_RESULT, rows.getFirst(), null) == 0)
      return false;
    if (result.ways().isEmpty()) return true;
    long number = number(connection, result);
    for (var row : rows) insert(connection, Sql.ADD_WAY, Column.OF_WAY, row, number);
    return true;
  }

  private static int insert(
      Connection connection, String sql, List<Column> columns, Row row, Long number)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < columns.size(); i++) set(statement, i + 1, columns.get(i), row);
      if (number != null) statement.setLong(columns.size() + 1, number);
      return statement.executeUpdate();
    }
  }

  private static void set(PreparedStatement statement, int at, Column column, Row row)
      throws SQLException {
    statement.setObject(at, row.get(column));
  }

  static long number(Connection connection, Result result) throws SQLException {
    try (var statement = connection.prepareStatement(Sql.NUMBER_OF)) {
      statement.setString(1, result.uid());
      try (var rows = statement.executeQuery()) {
        return rows.getLong(1);
      }
    }
  }

  static List<Result> results(Connection connection) throws SQLException {
    var numbers = new HashMap<String, Long>();
    var flat = new ArrayList<Row>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(Sql.RESULTS)) {
      while (rows.next()) {
        flat.add(row(rows, columns(rows)));
        numbers.put(rows.getString("uid"), rows.getLong("no"));
      }
    }
    return Flat.results(flat).stream().map(r -> r.numbered(numbers.get(r.uid()))).toList();
  }

  /** A row with these columns, in any order. */
  static Row row(ResultSet rows, List<Column> columns) throws SQLException {
    var row = new Row();
    for (var column : columns) row.put(column, rows.getObject(column.title()));
    return row;
  }

  /** The columns of an answer; a file of an earlier version lacks the later ones. */
  private static List<Column> columns(ResultSet rows) throws SQLException {
    var titles = new HashSet<String>();
    var meta = rows.getMetaData();
    for (int i = 1; i <= meta.getColumnCount(); i++) titles.add(meta.getColumnName(i));
    return Arrays.stream(Column.values()).filter(c -> titles.contains(c.title())).toList();
  }

  static List<Attempted> exercises(Connection connection) throws SQLException {
    var exercises = new ArrayList<Attempted>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(Sql.EXERCISES)) {
      while (rows.next())
        exercises.add(
            new Attempted(
                rows.getString("id"),
                rows.getBoolean("passed"),
                rows.getInt("tries"),
                Instant.parse(rows.getString("at"))));
    }
    return exercises;
  }
}
