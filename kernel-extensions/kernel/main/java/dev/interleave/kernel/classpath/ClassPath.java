package dev.interleave.kernel.classpath;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.tools.JavaFileObject;

/**
 * What cells compile against. The compiler alone would open every jar before the first cell, only
 * to find that none has a package named REPL.
 */
public final class ClassPath {
  /** Libraries that only the kernel uses: leaving them out makes completion shorter. */
  private static final List<String> PRIVATE = List.of("jeromq", "jnacl", "error_prone", "slf4j");

  private final List<Entry> entries = new CopyOnWriteArrayList<>();
  private final PackageIndex index;

  /** The class path with these parts, in this order. */
  public ClassPath(List<Path> parts, PackageIndex index) {
    this.index = index;
    parts.forEach(this::add);
  }

  /** The class path of this process, without what only the kernel uses. */
  public static ClassPath ofProcess(PackageIndex index) {
    return new ClassPath(visible(System.getProperty("java.class.path")), index);
  }

  /** The parts of a class path that cells may see. */
  public static List<Path> visible(String classPath) {
    return Arrays.stream(classPath.split(File.pathSeparator))
        .filter(part -> !part.isEmpty())
        .map(Path::of)
        .filter(part -> PRIVATE.stream().noneMatch(part.getFileName().toString()::startsWith))
        .toList();
  }

  /** Adds a jar or folder behind the others, unless it is there already. */
  public void add(Path part) {
    if (!paths().contains(part)) {
      entries.add(new Entry(part, index.of(part)));
    }
  }

  /** All jars and folders. */
  public List<Path> paths() {
    return entries.stream().map(Entry::path).toList();
  }

  /**
   * The files of a package in all jars and folders that have it.
   *
   * @throws IOException if one of them cannot be read
   */
  public Iterable<JavaFileObject> list(
      String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) throws IOException {
    List<JavaFileObject> files = new ArrayList<>();
    for (var entry : entries) {
      if (recurse || entry.mayHave(packageName)) {
        entry.list(packageName, kinds, recurse).forEach(files::add);
      }
    }
    return files;
  }
}
