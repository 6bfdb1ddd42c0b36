package dev.interleave.kernel.magic;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code %classpath} and {@code %jars}. */
final class ClassPathMagics {
  private final MagicHost host;
  private Set<Path> present;

  ClassPathMagics(MagicHost host) {
    this.host = host;
  }

  /** Adds jars, and folders that hold classes. */
  Added classPath(List<String> patterns) {
    var found = new LinkedHashSet<Path>();
    patterns.forEach(pattern -> found.addAll(Globs.resolve(pattern)));
    return add(found);
  }

  /** Adds jars; of a folder, all jars in it. */
  Added jars(List<String> patterns) {
    var found = new LinkedHashSet<Path>();
    for (var pattern : patterns)
      Globs.resolve(pattern).forEach(path -> found.addAll(jarsAt(path, pattern)));
    return add(found);
  }

  private static List<Path> jarsAt(Path path, String pattern) {
    if (Files.isDirectory(path)) return Globs.resolve(path + "/*.jar");
    if (!path.toString().endsWith(".jar")) {
      throw new MagicException(
          "NotAJar",
          path.getFileName()
              + " is no jar. Name jars only, such as "
              + pattern
              + "/*.jar"
              + ", or write %classpath for a folder of classes.");
    }
    return List.of(path);
  }

  /** Adds what is not there yet, for cells to compile with and to run with. */
  synchronized Added add(Collection<Path> paths) {
    var fresh = paths.stream().filter(present()::add).toList();
    if (!fresh.isEmpty()) {
      var joined =
          fresh.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
      host.shell().addToClasspath(joined);
      host.installAddedExtensions();
    }
    return new Added(paths, fresh);
  }

  /** The file names of the jars that are on the class path. */
  synchronized List<String> names() {
    return present().stream().map(path -> String.valueOf(path.getFileName())).toList();
  }

  /** What is on the class path; only a cell that adds to it makes the kernel look. */
  private Set<Path> present() {
    if (present == null)
      present =
          Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
              .map(Globs::path)
              .collect(Collectors.toCollection(LinkedHashSet::new));
    return present;
  }
}
