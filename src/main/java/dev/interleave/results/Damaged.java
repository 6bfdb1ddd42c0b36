package dev.interleave.results;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** A database file that cannot be read: kept under another name, never deleted. */
final class Damaged {
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  private Damaged() {}

  /**
   * Renames the file, and the journal that belongs to it, unless somebody else just did.
   *
   * @return where it is now; empty if there is nothing wrong with the file any more
   */
  static synchronized Optional<Path> putAside(Path file) throws IOException {
    try (var channel = FileChannel.open(beside(file, ".lock"), CREATE, WRITE)) {
      channel.lock(); // until the channel is closed
      if (isSound(file)) return Optional.empty();
      var kept = free(file);
      move(beside(file, "-journal"), beside(kept, "-journal"));
      move(file, kept);
      return Optional.of(kept);
    }
  }

  private static boolean isSound(Path file) {
    try (var connection = Database.open(file.toString(), Database.usual());
        var statement = connection.createStatement();
        var rows = statement.executeQuery(Sql.CHECK)) {
      return rows.next() && rows.getString(1).equals("ok");
    } catch (SQLException e) {
      return !Fault.isDamage(e);
    }
  }

  private static Path free(Path file) {
    var stamp = ".damaged-" + LocalDateTime.now().format(STAMP);
    var kept = beside(file, stamp);
    for (int i = 2; Files.exists(kept); i++) kept = beside(file, stamp + "-" + i);
    return kept;
  }

  private static Path beside(Path file, String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }

  private static void move(Path from, Path to) throws IOException {
    if (Files.exists(from)) Files.move(from, to);
  }
}
