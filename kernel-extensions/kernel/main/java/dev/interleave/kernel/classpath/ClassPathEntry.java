package dev.interleave.kernel.classpath;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** One jar or folder of a class path, opened when it is first listed. */
final class ClassPathEntry {
  private final Path path;
  private final Set<String> packages;
  private StandardJavaFileManager files;

  /** An entry with these packages; null if they are not known. */
  ClassPathEntry(Path path, Set<String> packages) {
    this.path = path;
    this.packages = packages;
  }

  Path path() {
    return path;
  }

  boolean mayHave(String packageName) {
    return packages == null || packages.contains(packageName);
  }

  synchronized Iterable<JavaFileObject> list(
      String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) throws IOException {
    if (files == null) {
      files = ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null);
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, List.of(path));
    }
    return files.list(StandardLocation.CLASS_PATH, packageName, kinds, recurse);
  }
}
