package dev.interleave.results;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** What can go wrong with the file: what was seen, what likely caused it, what to try. */
final class Fault {
  private static final int BUSY = 5;
  private static final int LOCKED = 6;
  private static final int READ_ONLY = 8;
  private static final int DAMAGED = 11;
  private static final int FULL = 13;
  private static final int CANNOT_OPEN = 14;
  private static final int NO_DATABASE = 26;

  private Fault() {}

  /** SQLite's result code; its upper bits only refine it. */
  private static int code(SQLException e) {
    return e.getErrorCode() & 0xff;
  }

  static boolean isDamage(SQLException e) {
    return code(e) == DAMAGED || code(e) == NO_DATABASE;
  }

  static IllegalStateException of(SQLException e, Path file) {
    var sentences =
        switch (code(e)) {
          case BUSY, LOCKED ->
              """
              %s stayed locked.
              Another notebook, or a program that shows databases, has been writing to it for seconds.
              Close that one and run this cell again.\
              """;
          case READ_ONLY, CANNOT_OPEN -> CLOSED;
          case FULL ->
              """
              There was no room left for a result in %s; what was in it is still there.
              The disk is full, or your share of it is.
              Make room, or keep results elsewhere: start with INTERLEAVE_RESULTS=/another/folder set.\
              """;
          default ->
              """
              %%s could not be used: %s
              The disk may have failed, or a folder for temporary files may be missing.
              Run this cell again; if it stays, move the file away and a new one is begun.\
              """
                  .formatted(literal(root(e)));
        };
    return new IllegalStateException(sentences.formatted(file), e);
  }

  static IllegalStateException of(IOException e, Path file) {
    return new IllegalStateException(CLOSED.formatted(file), e);
  }

  private static final String CLOSED =
      """
      Nothing could be kept in %s.
      Its folder is read-only for you, or cannot be made.
      Keep results in a folder of your own: start with INTERLEAVE_RESULTS=/that/folder set.\
      """;

  static IllegalStateException newer(Path file, int version) {
    return new IllegalStateException(
        """
        %s has tables of version %d; this lab knows version %d.
        A newer lab wrote it. It was left as it is.
        Update this lab, or keep results elsewhere: start with INTERLEAVE_RESULTS=/another/folder set.\
        """
            .formatted(file, version, Sql.VERSION));
  }

  static String damaged(Path file, Path kept) {
    return """
    %s could not be read and is kept as %s.
    A full disk, or a machine that went off while it was written, can do that.
    A new file was begun. To have old results back, import an export: results().add(Path.of("...")).\
    """
        .formatted(file, kept.getFileName());
  }

  private static String root(Throwable e) {
    return e.getCause() == null ? e.getMessage() : root(e.getCause());
  }

  /** One line, safe in a format. */
  private static String literal(String text) {
    return String.valueOf(text).lines().findFirst().orElse("").replace("%", "%%");
  }
}
