package dev.interleave.kernel.magic;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** How a path goes on. */
final class Paths {
  private Paths() {}

  /** The folders, and the files with one of the endings, whose path begins as given. */
  static List<String> completions(String begun, List<String> endings) {
    int slash = begun.lastIndexOf('/') + 1;
    var folder = begun.substring(0, slash);
    var name = begun.substring(slash);
    try (var files = Files.list(Globs.path(folder))) {
      return files
          .filter(file ->
              Files.isDirectory(file) || endings.stream().anyMatch(file.toString()::endsWith))
          .map(file -> file.getFileName() + (Files.isDirectory(file) ? "/" : ""))
          .filter(file -> file.startsWith(name) && (!file.startsWith(".") || name.startsWith(".")))
          .map(folder::concat)
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
