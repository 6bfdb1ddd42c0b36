package dev.interleave.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * The driver copies its native code into the folder {@code org.sqlite.tmpdir} and deletes it when
 * the JVM ends; a JVM that is killed leaves a copy behind. Copies a day old go when the next JVM
 * comes. Where no folder was named, the system's temporary folder is used and left alone.
 */
final class NativeCode {
  private static final Duration KEPT = Duration.ofDays(1);

  private NativeCode() {}

  static void sweep() {
    var folder = System.getProperty("org.sqlite.tmpdir");
    if (folder != null) sweep(Path.of(folder), Instant.now().minus(KEPT));
  }

  /** What cannot be deleted is left for another time. */
  static void sweep(Path folder, Instant before) {
    try {
      Files.createDirectories(folder);
      try (var copies = Files.newDirectoryStream(folder, "sqlite-*sqlitejdbc*")) {
        for (var copy : copies)
          if (Files.getLastModifiedTime(copy).toInstant().isBefore(before)) Files.delete(copy);
      }
    } catch (IOException e) {
      return;
    }
  }
}
