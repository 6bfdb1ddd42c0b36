package dev.interleave.kernel.classpath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import javax.tools.JavaFileObject.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathTest {
  @TempDir Path folder;

  @Test
  void theIndexKnowsThePackagesOfAJar() throws IOException {
    var jar = jar("a.jar", "p/q/T.class", "p/S.class", "META-INF/x.class");
    var index = index(jar);
    assertEquals(Set.of("p", "p.q"), index.of(jar));
  }

  @Test
  void aJarThatHasChangedIsNotKnown() throws IOException {
    var jar = jar("a.jar", "p/T.class");
    var index = index(jar);
    jar("a.jar", "p/T.class", "r/U.class");
    assertNull(index.of(jar));
  }

  @Test
  void withoutAnIndexEveryJarIsAsked() throws IOException {
    var classPath =
        new ClassPath(
            List.of(jar("a.jar", "p/T.class")), PackageIndex.read(folder.resolve("none")));
    assertEquals(1, count(classPath, "p"));
    assertEquals(0, count(classPath, "q"));
  }

  @Test
  void aPackageIsListedFromEveryJarThatHasIt() throws IOException {
    var first = jar("a.jar", "p/T.class");
    var second = jar("b.jar", "p/S.class", "q/U.class");
    var classPath = new ClassPath(List.of(first, second), index(first, second));
    assertEquals(2, count(classPath, "p"));
    assertEquals(1, count(classPath, "q"));
  }

  @Test
  void whatIsAddedStandsBehindAndOnce() throws IOException {
    var added = jar("added.jar", "p/T.class");
    var classPath = new ClassPath(List.of(), PackageIndex.read(folder.resolve("none")));
    classPath.addAll(System.getProperty("java.class.path"));
    assertTrue(classPath.paths().isEmpty());
    classPath.addAll(added.toString());
    classPath.addAll(added.toString());
    assertEquals(List.of(added), classPath.paths());
    assertFalse(ClassPath.visibleOfProcess().toString().contains("jeromq"));
  }

  private static int count(ClassPath classPath, String packageName) throws IOException {
    int found = 0;
    for (var unused : classPath.list(packageName, Set.of(Kind.CLASS), false)) found++;
    return found;
  }

  private PackageIndex index(Path... jars) throws IOException {
    var file = folder.resolve("packages");
    PackageIndex.write(file, List.of(jars));
    return PackageIndex.read(file);
  }

  private Path jar(String name, String... entries) throws IOException {
    var jar = folder.resolve(name);
    try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (var entry : entries) {
        out.putNextEntry(new ZipEntry(entry));
        out.closeEntry();
      }
    }
    return jar;
  }
}
