package dev.interleave.kernel.magic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GlobsTest {
  @TempDir Path folder;

  private List<String> found(String pattern) {
    var begin = folder.toString().replace('\\', '/');
    return Globs.resolve(begin + "/" + pattern).stream()
        .map(path -> folder.relativize(path).toString().replace('\\', '/'))
        .toList();
  }

  @Test
  void patterns() throws IOException {
    Files.createDirectories(folder.resolve("lib/deep"));
    for (var name : List.of("b.jar", "lib/a.jar", "lib/b.txt", "lib/deep/c.jar"))
      Files.createFile(folder.resolve(name));
    assertEquals(List.of("b.jar"), found("*.jar"));
    assertEquals(List.of("lib/a.jar"), found("l?b/*.jar"));
    assertEquals(List.of("b.jar", "lib/a.jar", "lib/deep/c.jar"), found("**.jar"));
    assertEquals(List.of("lib"), found("lib"));
    assertThrows(MagicException.class, () -> found("none/*.jar"));
    assertThrows(MagicException.class, () -> found("none.jar"));
  }
}
