package dev.interleave.classroom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * By what the class view tells learners apart: a random number, kept in a file, so that it is the
 * same after a restart. It says nothing about who somebody is.
 */
final class LearnerId {
  private static final String FILE = "class-learner";

  private final Path file;
  private String value;

  LearnerId(Path folder) {
    this.file = folder.resolve(FILE);
  }

  /** Where no file can be kept, this kernel is a learner of its own. */
  synchronized String value() {
    if (value == null) value = kept();
    return value;
  }

  private String kept() {
    var fresh = UUID.randomUUID().toString();
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      if (!Files.exists(file)) Files.writeString(file, fresh);
      var found = Files.readString(file).strip();
      return found.matches("[0-9a-f-]{36}") ? found : fresh;
    } catch (IOException e) {
      return fresh;
    }
  }
}
