package dev.interleave.work;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSetTest {
  @TempDir Path root;

  @BeforeEach
  void useATemporaryRoot() {
    System.setProperty("interleave.files", root.toString());
  }

  @AfterEach
  void nothingIsLeftBehind() throws IOException {
    System.clearProperty("interleave.files");
    try (var left = Files.list(root)) {
      assertEquals(0, left.count());
    }
  }

  @Test
  void filesHaveTheirSizeAndTheSameBytesEveryTime() throws IOException {
    try (var files = FileSet.make(3, 1000);
        var again = FileSet.make(3, 1000)) {
      assertEquals(3, files.size());
      assertEquals(3000, files.bytes());
      for (int i = 0; i < 3; i++)
        assertArrayEquals(
            Files.readAllBytes(files.paths().get(i)), Files.readAllBytes(again.paths().get(i)));
      assertTrue(files.toString().startsWith("3 files of 1000 bytes, 2.93 KiB together, in "));
    }
  }

  @Test
  void closingRemovesAllAndLaterUseIsExplained() {
    var files = FileSet.make(2, 10);
    files.close();
    files.delete();
    assertFalse(Files.exists(files.paths().getFirst()));
    assertTrue(files.toString().endsWith("deleted"));
    assertThrows(IllegalStateException.class, files::evict);
  }

  @Test
  void evictedFilesAreReadFromTheDisk() throws IOException {
    try (var files = FileSet.make(20, 64 * 1024)) {
      var eviction = files.warm().evict();
      assumeTrue(eviction.worked(), eviction.toString());
      assertEquals("evicted 20 files, 1.25 MiB, from the page cache", eviction.toString());
      long before = bytesRead();
      files.warm();
      assumeTrue(before >= 0, "/proc/self/io cannot be read");
      long cold = bytesRead();
      assertTrue(cold - before >= files.bytes(), "only " + (cold - before) + " bytes were read");
      files.warm();
      assertTrue(bytesRead() - cold < files.bytes() / 2);
    }
  }

  @Test
  void anEvictionThatCannotBeSaysSo() {
    var missing = new Eviction(100, 6_553_600, 6_553_600, "this system offers no posix_fadvise");
    assertEquals(
        "this system offers no posix_fadvise; the next run reads from the cache",
        missing.toString());
    assertFalse(missing.worked());
    var kept = new Eviction(100, 6_553_600, 6_553_600, "");
    assertTrue(kept.toString().contains("6.25 MiB of 6.25 MiB are still in the page cache"));
  }

  @Test
  void aLeftoverOfADeadProcessGoesAndALivingOneStays() throws IOException {
    var dead = Files.createDirectory(root.resolve("interleave-999999999-x"));
    Files.writeString(dead.resolve("file-00000.bin"), "old");
    var alive = Files.createDirectory(root.resolve("interleave-" + parent() + "-x"));
    FileSet.make(1, 1).close();
    assertFalse(Files.exists(dead));
    assertTrue(Files.exists(alive));
    Files.delete(alive);
  }

  @Test
  void tooMuchForTheDiskSaysHowMuch() {
    var refusal = assertThrows(UncheckedIOException.class, () -> FileSet.make(100_000, 1 << 30));
    assertTrue(refusal.getMessage().contains("made: they need 97.7 TiB, and " + root));
  }

  @Test
  void aDiskThatFillsUpOnTheWayLeavesNoPartialFiles() {
    FileMaker.Writer full =
        (file, content) -> {
          Files.write(file, content);
          if (file.endsWith("file-00002.bin")) throw new IOException("No space left on device");
        };
    var refusal = assertThrows(UncheckedIOException.class, () -> FileSet.make(5, 1024, full));
    assertTrue(refusal.getMessage().contains("made: they need 5 KiB, and "));
  }

  @Test
  void aFolderThatCannotBeUsedIsNamedWithACure() throws IOException {
    var file = Files.createFile(root.resolve("a file, no folder"));
    System.setProperty("interleave.files", file.toString());
    var refusal = assertThrows(UncheckedIOException.class, () -> FileSet.make(1, 1));
    assertTrue(refusal.getMessage().contains("FileAlreadyExists"), refusal.getMessage());
    assertTrue(refusal.getMessage().contains("Try another folder"), refusal.getMessage());
    Files.delete(file);
  }

  @Test
  void absurdNumbersAreRefused() {
    for (int bad : new int[] {0, -1, 100_001})
      assertThrows(IllegalArgumentException.class, () -> FileSet.make(bad, 10));
    var refusal = assertThrows(IllegalArgumentException.class, () -> FileSet.make(10, 0));
    assertEquals(
        "The size of a file was 0; it can be 1 to 1,073,741,824. It is in bytes. "
            + "Try make(100, 65536).",
        refusal.getMessage());
  }

  private static long parent() {
    return ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(1L);
  }

  /** What this process had the disk fetch so far; -1 where Linux does not say. */
  private static long bytesRead() throws IOException {
    var io = Path.of("/proc/self/io");
    if (!Files.isReadable(io)) return -1;
    return Files.readAllLines(io).stream()
        .filter(line -> line.startsWith("read_bytes: "))
        .mapToLong(line -> Long.parseLong(line.substring(12)))
        .findFirst()
        .orElse(-1);
  }
}
