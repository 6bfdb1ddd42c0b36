package dev.interleave.kernel.magic;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Files by patterns such as {@code lib/*.jar} or {@code lib/**.jar}; slashes on every system. */
final class Globs {
  private static final Pattern SPECIAL = Pattern.compile("[*?{\\[]");

  private Globs() {}

  /** A path as a learner writes it, from the working folder or, after a tilde, from the home. */
  static Path path(String text) {
    var home = System.getProperty("user.home");
    String whole = text.equals("~") || text.startsWith("~/") ? home + text.substring(1) : text;
    return Path.of(whole).toAbsolutePath().normalize();
  }

  /** The file at a path; a {@link MagicException} if there is none. */
  static Path file(String text) {
    var file = path(text);
    if (!Files.isRegularFile(file)) throw nothing(text);
    return file;
  }

  /**
   * What matches, in alphabetical order.
   *
   * @throws MagicException if nothing does
   */
  static List<Path> resolve(String pattern) {
    int special =
        SPECIAL.matcher(pattern).results().mapToInt(r -> r.start()).findFirst().orElse(-1);
    List<Path> found =
        special < 0
            ? Stream.of(path(pattern)).filter(Files::exists).toList()
            : walk(pattern, pattern.lastIndexOf('/', special) + 1);
    if (found.isEmpty()) throw nothing(pattern);
    return found;
  }

  private static List<Path> walk(String pattern, int fixed) {
    var root = path(pattern.substring(0, fixed));
    var rest = pattern.substring(fixed);
    var matcher = FileSystems.getDefault().getPathMatcher("glob:" + rest);
    int depth = rest.contains("**") ? Integer.MAX_VALUE : rest.split("/").length;
    if (!Files.isDirectory(root)) return List.of();
    try (var all = Files.walk(root, depth)) {
      return all.filter(path -> matcher.matches(root.relativize(path))).sorted().toList();
    } catch (IOException e) {
      throw new MagicException("CannotRead", "The folder " + root + " cannot be read: " + e + ".");
    }
  }

  static MagicException nothing(String pattern) {
    return new MagicException(
        "NotFound",
        "There is no "
            + pattern
            + ". A path that is not absolute begins in the folder "
            + path("")
            + ".");
  }
}
