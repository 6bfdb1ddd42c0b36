package dev.interleave.kernel.magic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How a Maven coordinate goes on, from what the user's local repository holds. */
final class LocalArtifacts {
  private LocalArtifacts() {}

  /** Parts of the group, then artifacts, then versions. */
  static List<String> completions(String begun) {
    var parts = begun.split(":", -1);
    var group = parts[0];
    var last = parts[parts.length - 1];
    if (parts.length == 1) {
      int dot = group.lastIndexOf('.');
      last = group.substring(dot + 1);
      group = group.substring(0, Math.max(0, dot));
    }
    var root = group.replace('.', '/') + (parts.length == 3 ? "/" + parts[1] : "");
    String prefix = parts.length == 3 ? group + ":" + parts[1] + ":" : group;
    boolean version = parts.length == 3;
    var begins = last;
    return folders(repository().resolve(root)).stream()
        .filter(folder -> name(folder).startsWith(begins) && isVersion(folder) == version)
        .map(folder -> version ? prefix + name(folder) : next(prefix, folder))
        .sorted()
        .toList();
  }

  /** A folder of versions is an artifact; any other is a further part of a group. */
  private static String next(String group, Path folder) {
    boolean artifact = folders(folder).stream().anyMatch(LocalArtifacts::isVersion);
    String dot = group.isEmpty() ? "" : ".";
    return artifact ? group + ":" + name(folder) + ":" : group + dot + name(folder) + ".";
  }

  private static boolean isVersion(Path folder) {
    return Files.exists(folder.resolve(name(folder.getParent()) + "-" + name(folder) + ".pom"));
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }

  private static List<Path> folders(Path folder) {
    try (var all = Files.list(folder)) {
      return all.filter(Files::isDirectory).toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static Path repository() {
    var named = System.getProperty("maven.repo.local");
    return named == null
        ? Path.of(System.getProperty("user.home"), ".m2", "repository")
        : Path.of(named);
  }
}
