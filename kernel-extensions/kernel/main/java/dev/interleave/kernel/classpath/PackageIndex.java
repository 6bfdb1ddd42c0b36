package dev.interleave.kernel.classpath;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;

/**
 * Which packages are in which jar, kept in a file, so that a jar is opened only for a package of
 * its own. A line for each jar: its name, its size in bytes, its packages.
 */
public final class PackageIndex {
  private final Map<String, Set<String>> packages = new HashMap<>();

  private PackageIndex() {}

  /** Reads an index; an empty one if there is no such file. */
  public static PackageIndex read(Path file) {
    var index = new PackageIndex();
    try {
      for (var line : Files.readAllLines(file)) {
        var words = List.of(line.split(" "));
        index.packages.put(
            words.get(0) + " " + words.get(1), Set.copyOf(words.subList(2, words.size())));
      }
    } catch (IOException | RuntimeException e) {
      index.packages.clear();
    }
    return index;
  }

  /**
   * Writes an index of these jars.
   *
   * @throws IOException if a jar cannot be read or the file cannot be written
   */
  public static void write(Path file, List<Path> jars) throws IOException {
    var lines = new ArrayList<String>();
    for (var jar : jars) lines.add(key(jar) + " " + String.join(" ", packages(jar)));
    Files.write(file, lines);
  }

  /** The packages of a jar, or null if the index does not know this jar. */
  Set<String> of(Path jar) {
    try {
      return packages.isEmpty() ? null : packages.get(key(jar));
    } catch (IOException e) {
      return null;
    }
  }

  private static String key(Path jar) throws IOException {
    return jar.getFileName() + " " + Files.size(jar);
  }

  private static Set<String> packages(Path jar) throws IOException {
    var found = new TreeSet<String>();
    try (var file = new JarFile(jar.toFile())) {
      file.stream()
          .map(entry -> entry.getName())
          .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/"))
          .map(name -> name.substring(0, Math.max(0, name.lastIndexOf('/'))).replace('/', '.'))
          .forEach(found::add);
    }
    return found;
  }
}
