package dev.interleave.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Folders for a while, under {@code interleave.files}: they go when asked to, when the JVM ends,
 * or, should it be killed, when the next JVM makes one. The owner's process id is in the name.
 */
final class Folders {
  private static final Pattern NAME = Pattern.compile("interleave-(\\d+)-.*");
  private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> OURS.forEach(Folders::remove), "remove files"));
  }

  private Folders() {}

  static Path create() throws IOException {
    var root = root();
    Files.createDirectories(root);
    removeLeftovers(root);
    var folder =
        Files.createTempDirectory(root, "interleave-" + ProcessHandle.current().pid() + "-");
    OURS.add(folder);
    return folder;
  }

  static Path root() {
    return Path.of(System.getProperty("interleave.files", System.getProperty("java.io.tmpdir")))
        .toAbsolutePath();
  }

  /** Removes a folder and all in it. What cannot be removed is tried again when the JVM ends. */
  static void remove(Path folder) {
    try {
      delete(folder);
      OURS.remove(folder);
    } catch (IOException e) {
      return;
    }
  }

  /** A link is removed and not followed, whatever it is called: what it leads to is not ours. */
  private static void delete(Path path) throws IOException {
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
      try (var children = Files.newDirectoryStream(path)) {
        for (var child : children) delete(child);
      }
    Files.deleteIfExists(path);
  }

  private static void removeLeftovers(Path root) throws IOException {
    try (var folders = Files.newDirectoryStream(root, "interleave-*")) {
      for (var folder : folders) if (ownerIsGone(folder)) remove(folder);
    }
  }

  private static boolean ownerIsGone(Path folder) {
    var name = NAME.matcher(folder.getFileName().toString());
    try {
      return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
