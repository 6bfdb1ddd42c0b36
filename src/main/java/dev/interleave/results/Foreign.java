package dev.interleave.results;

import java.io.IOException;
import java.nio.file.Path;

/** What can be wrong with an export: what was seen, what likely caused it, what to try. */
final class Foreign {
  private Foreign() {}

  static IllegalArgumentException notOurs(Path file, String seen, Exception cause) {
    return new IllegalArgumentException(
        """
        %s is not an export of this lab, and nothing was added. %s
        It may be another file, or a spreadsheet program may have saved it in its own way.
        Ask for a fresh one: results().json(Path.of("name.json")) on the other machine.\
        """
            .formatted(file, seen),
        cause);
  }

  static IllegalArgumentException notRead(Path file, IOException cause) {
    return new IllegalArgumentException(
        """
        %s could not be read (%s).
        It may lie in another folder: this notebook looks from %s.
        Give the whole path: results().add(Path.of("/where/it/is/name.json")).\
        """
            .formatted(file, cause.getClass().getSimpleName(), Path.of("").toAbsolutePath()),
        cause);
  }

  static IllegalArgumentException taken(Path file) {
    return new IllegalArgumentException(
        """
        %s exists and is not an export, so it was left alone.
        A name from somewhere else may have been used twice.
        Choose another name: results().csv(Path.of("results.csv")).\
        """
            .formatted(file));
  }

  static IllegalStateException notWritten(Path file, IOException cause) {
    return new IllegalStateException(
        """
        %s could not be written (%s).
        Its folder is missing or read-only for you, or the disk is full.
        Choose a folder that is there: results().csv(Path.of(System.getProperty("user.home"), "results.csv")).\
        """
            .formatted(file, cause.getClass().getSimpleName()),
        cause);
  }
}
