package dev.interleave.kernel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The folder for what a learner makes: the files that lessons read, and results. One kernelspec may
 * serve many people, so it cannot name their folders; each kernel finds its own. The launcher's
 * {@code places.home} finds the same one.
 */
final class Home {
  private Home() {}

  /** Tells the library where to write, by the properties that it reads; one that is set stays. */
  static void settle() {
    var made = System.getProperty("interleave.home");
    if (made == null) return;
    var home = folder(System.getenv(), Path.of(made));
    name("interleave.files", home.resolve("files"));
    name("interleave.results", home.resolve("results"));
    name("org.sqlite.tmpdir", home.resolve("files"));
  }

  /**
   * What {@code INTERLEAVE_HOME} names, or the folder that set-up made, or, where that is somebody
   * else's, one of the learner's own.
   */
  static Path folder(Map<String, String> env, Path made) {
    var named = env.getOrDefault("INTERLEAVE_HOME", "").strip();
    if (!named.isEmpty()) return Path.of(named).toAbsolutePath();
    if (Files.isWritable(made)) return made;
    return Path.of(env.getOrDefault("HOME", System.getProperty("user.home")), ".interleave");
  }

  private static void name(String property, Path folder) {
    if (System.getProperty(property) == null) System.setProperty(property, folder.toString());
  }
}
