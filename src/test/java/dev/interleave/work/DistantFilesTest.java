package dev.interleave.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DistantFilesTest {
  @Test
  void aFileCanBeReadAgainAndAgain() throws IOException {
    try (var files = DistantFiles.make(2, 1)) {
      for (int i = 0; i < 200; i++)
        assertEquals(1024, Files.readAllBytes(files.paths().getFirst()).length);
    }
  }

  @Test
  void twoReadersOfOneFileAtOnceBothComeBack() throws Exception {
    try (var files = DistantFiles.make(1, 5)) {
      var path = files.paths().getFirst();
      var lengths = new ConcurrentLinkedQueue<Integer>();
      var readers = new Thread[2];
      for (int i = 0; i < 2; i++)
        readers[i] =
            Thread.startVirtualThread(() -> {
              try {
                lengths.add(Files.readAllBytes(path).length);
              } catch (IOException e) {
                lengths.add(-1);
              }
            });
      for (var reader : readers) reader.join(5_000);
      assertEquals(2, lengths.size());
      assertFalse(lengths.contains(-1));
    }
  }

  @Test
  void closingRemovesFilesAndThreads() throws Exception {
    var files = DistantFiles.make(3, 1);
    var path = files.paths().getFirst();
    files.close();
    files.close();
    assertFalse(Files.exists(path));
    for (int i = 0; i < 100 && threads() > 0; i++) Thread.sleep(20);
    assertEquals(0, threads());
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("far-00"))
        .count();
  }

  @Test
  void impossibleNumbersAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> DistantFiles.make(0, 50));
    var thrown = assertThrows(IllegalArgumentException.class, () -> DistantFiles.make(10, 0));
    assertTrue(thrown.getMessage().contains("milliseconds"));
  }
}
