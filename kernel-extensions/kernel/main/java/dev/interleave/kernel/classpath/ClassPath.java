package dev.interleave.kernel.classpath;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/**
 * What cells compile against. The compiler alone would open every jar before the first cell, only
 * to find that none has a package named REPL.
 */
public final class ClassPath {
  /** Libraries that only the kernel uses: leaving them out makes completion shorter. */
  private static final List<String> PRIVATE = List.of("jeromq", "jnacl", "error_prone", "slf4j");

  private final List<ClassPathEntry> entries = new CopyOnWriteArrayList<>();
  private final PackageIndex index;

  /** The class path with these parts, in this order. */
  public ClassPath(List<Path> parts, PackageIndex index) {
    this.index = index;
    parts.forEach(this::add);
  }

  /** The class path of this process, without what only the kernel uses. */
  public static ClassPath ofProcess(PackageIndex index) {
    return new ClassPath(visibleOfProcess(), index);
  }

  /** The parts of the class path of this process that cells may see. */
  public static List<Path> visibleOfProcess() {
    return ofProcess().filter(part -> !isPrivate(part)).toList();
  }

  private static Stream<Path> ofProcess() {
    return parts(System.getProperty("java.class.path"));
  }

  private static Stream<Path> parts(String classPath) {
    return Arrays.stream(classPath.split(File.pathSeparator))
        .filter(part -> !part.isEmpty())
        .map(Path::of);
  }

  private static boolean isPrivate(Path part) {
    return PRIVATE.stream().anyMatch(part.getFileName().toString()::startsWith);
  }

  /** Adds what is new in a class path; what of this process cells may not see stays out. */
  public void addAll(String classPath) {
    var ofProcess = ofProcess().toList();
    parts(classPath).filter(part -> !ofProcess.contains(part)).forEach(this::add);
  }

  /** Adds a jar or folder behind the others, unless it is there already. */
  private void add(Path part) {
    if (!paths().contains(part)) entries.add(new ClassPathEntry(part, index.of(part)));
  }

  /** All jars and folders. */
  public List<Path> paths() {
    return entries.stream().map(ClassPathEntry::path).toList();
  }

  /**
   * The files of a package in all jars and folders that have it.
   *
   * @throws IOException if one of them cannot be read
   */
  public Iterable<JavaFileObject> list(
      String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) throws IOException {
    var files = new ArrayList<JavaFileObject>();
    for (var entry : entries)
      if (recurse || entry.mayHave(packageName))
        entry.list(packageName, kinds, recurse).forEach(files::add);
    return files;
  }
}
