package dev.interleave.work;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectReadTest {
  @TempDir Path root;

  @Test
  void bytesAreThoseOfTheFileWhateverItsLength() throws IOException {
    for (int length : new int[] {0, 1, 4095, 4096, 4097, 100_000}) {
      var content = new byte[length];
      new Random(length).nextBytes(content);
      var file = Files.write(root.resolve("f" + length), content);
      assertArrayEquals(content, read(file));
    }
  }

  @Test
  void aMissingFileIsMissing() {
    assertThrows(NoSuchFileException.class, () -> DirectRead.bytes(root.resolve("none")));
  }

  private static byte[] read(Path file) throws IOException {
    try {
      return DirectRead.bytes(file);
    } catch (UnsupportedOperationException e) {
      return abort(e.getMessage());
    }
  }
}
