package dev.interleave.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * The file, opened for each use and closed again. A file that is damaged is put aside, said, and a
 * new one is begun.
 */
final class Database {
  /** Something to do with an open database. */
  interface Use<T> {
    T with(Connection connection) throws SQLException;
  }

  private static final AtomicBoolean USED = new AtomicBoolean();

  private final Path file;
  private final Properties settings;
  private final Consumer<String> say;

  Database(Path file, Properties settings, Consumer<String> say) {
    this.file = file;
    this.settings = settings;
    this.say = say;
  }

  /**
   * Waits five seconds for others; takes the right to write at once, so that two cannot deadlock.
   */
  static Properties usual() {
    var settings = new Properties();
    settings.setProperty("busy_timeout", "5000");
    settings.setProperty("transaction_mode", "IMMEDIATE");
    settings.setProperty("foreign_keys", "true");
    return settings;
  }

  /** Opens a database without asking {@code DriverManager}, which sees only one class loader's. */
  static Connection open(String place, Properties settings) throws SQLException {
    if (USED.compareAndSet(false, true)) NativeCode.sweep();
    try {
      var driver = Class.forName("org.sqlite.JDBC").getDeclaredConstructor().newInstance();
      return ((Driver) driver).connect("jdbc:sqlite:" + place, settings);
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new SQLException("the database's code could not be loaded: " + e, e);
    }
  }

  /** Reads. A file that is not there yet is not made. */
  <T> T read(T none, Use<T> use) {
    if (!Files.exists(file)) return none;
    return guarded(connection -> version(connection) == 0 ? none : use.with(connection));
  }

  /** Writes all or nothing. */
  <T> T write(Use<T> use) {
    try {
      Files.createDirectories(file.getParent());
    } catch (IOException e) {
      throw Fault.of(e, file);
    }
    return guarded(connection -> {
      connection.setAutoCommit(false);
      prepare(connection);
      var done = use.with(connection);
      connection.commit();
      return done;
    });
  }

  private <T> T guarded(Use<T> use) {
    try {
      return once(use);
    } catch (SQLException e) {
      if (!Fault.isDamage(e)) throw Fault.of(e, file);
    }
    try {
      Damaged.putAside(file).ifPresent(kept -> say.accept(Fault.damaged(file, kept)));
      return once(use);
    } catch (SQLException e) {
      throw Fault.of(e, file);
    } catch (IOException e) {
      throw Fault.of(e, file);
    }
  }

  private <T> T once(Use<T> use) throws SQLException {
    try (var connection = open(file.toString(), settings)) {
      return use.with(connection);
    }
  }

  private int version(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(Sql.READ_VERSION)) {
      int version = rows.next() ? rows.getInt(1) : 0;
      if (version > Sql.VERSION) throw Fault.newer(file, version);
      return version;
    }
  }

  /** Makes the tables, or brings those of an older version up to date. */
  private void prepare(Connection connection) throws SQLException {
    int version = version(connection);
    if (version == 0) execute(connection, Sql.CREATE);
    else if (version < Sql.VERSION) execute(connection, Sql.upgrade(version));
  }

  private static void execute(Connection connection, List<String> all) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (var sql : all) statement.execute(sql);
    }
  }
}
