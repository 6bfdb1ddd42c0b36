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

  /** Removes a folder and the files in it. What cannot be removed is tried again at the end. */
  static void remove(Path folder) {
    // A link to a folder is not a folder of ours, whatever it is called.
    if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      try (var files = Files.newDirectoryStream(folder)) {
        for (var file : files) Files.deleteIfExists(file);
        Files.deleteIfExists(folder);
      } catch (IOException e) {
        return;
      }
    }
    OURS.remove(folder);
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
