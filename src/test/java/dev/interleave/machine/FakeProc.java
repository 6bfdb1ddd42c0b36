package dev.interleave.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that looks like {@code /proc} and {@code /sys} as far as a test wants it to. */
record FakeProc(Path root) {
  /** Writes a file and all folders above it. */
  FakeProc with(String file, String text) throws IOException {
    var path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
    return this;
  }

  /** A folder where a file should be, which nobody can read as one. */
  FakeProc unreadable(String file) throws IOException {
    Files.createDirectories(root.resolve(file));
    return this;
  }

  Proc proc() {
    return new Proc(root);
  }
}
