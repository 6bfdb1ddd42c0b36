package dev.interleave.results;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;

/**
 * Where results and the progress with exercises are kept: one database file. Making a store touches
 * nothing. Every method opens the file, waits five seconds at most while others write to it, and
 * throws an {@link IllegalStateException} in three sentences if it cannot be used.
 */
public final class Store {
  private static final String FILE = "interleave-results.db";

  private final Path file;
  private final Database database;

  /**
   * A store in {@code folder}, which is made when something is first written.
   *
   * @param say hears a sentence when a damaged file had to be put aside
   */
  public Store(Path folder, Consumer<String> say) {
    this(folder, Database.usual(), say);
  }

  Store(Path folder, Properties settings, Consumer<String> say) {
    this.file = folder.toAbsolutePath().resolve(FILE);
    this.database = new Database(file, settings, say);
  }

  /**
   * The folder that is meant unless one is named: that of the environment variable {@code
   * INTERLEAVE_RESULTS}, or of the system property {@code interleave.results}, or {@code
   * .lab/results} where there is a {@code .lab} in the working directory, or one in the system's
   * temporary folder.
   */
  public static Path folder() {
    var named = System.getenv("INTERLEAVE_RESULTS");
    if (named == null || named.isBlank()) named = System.getProperty("interleave.results");
    if (named != null && !named.isBlank()) return Path.of(named);
    if (Files.isDirectory(Path.of(".lab"))) return Path.of(".lab", "results");
    var user = System.getProperty("user.name").replaceAll("\\W", "_");
    return Path.of(System.getProperty("java.io.tmpdir"), "interleave-results-" + user);
  }

  /** The database file, which may not be there yet. */
  public Path file() {
    return file;
  }

  /** Keeps a result, unless it is here already, and returns its number. */
  public long record(Result result) {
    return database.write(connection -> {
      ResultRows.add(connection, result);
      return ResultRows.number(connection, result);
    });
  }

  /** Keeps those of {@code results} that are not here yet, all or none, and counts them. */
  public int add(List<Result> results) {
    return database.write(connection -> {
      int added = 0;
      for (var result : results) if (ResultRows.add(connection, result)) added++;
      return added;
    });
  }

  /** Everything that was recorded or imported, oldest number first. */
  public List<Result> results() {
    return database.read(List.of(), ResultRows::results);
  }

  /** Keeps that an exercise was tried, and with what success. */
  public void verdict(String exercise, boolean passed) {
    var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    database.write(connection -> verdict(connection, new Attempted(exercise, passed, 1, now)));
  }

  private static int verdict(Connection connection, Attempted attempted) throws SQLException {
    try (var statement = connection.prepareStatement(Sql.VERDICT)) {
      statement.setString(1, attempted.exercise());
      statement.setBoolean(2, attempted.passed());
      statement.setString(3, attempted.when().toString());
      return statement.executeUpdate();
    }
  }

  /** The exercises that were tried. */
  public List<Attempted> progress() {
    return database.read(List.of(), ResultRows::exercises);
  }
}
