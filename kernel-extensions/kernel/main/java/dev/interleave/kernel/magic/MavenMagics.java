package dev.interleave.kernel.magic;

import dev.interleave.kernel.magic.Resolver.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** {@code %maven}, {@code %mavenRepo} and {@code %loadFromPOM}. */
final class MavenMagics {
  private static final Set<String> SCOPES = Set.of("compile", "runtime", "system", "import");

  private final ClassPathMagics classPath;
  private final List<Repository> repositories = new ArrayList<>();

  MavenMagics(ClassPathMagics classPath) {
    this.classPath = classPath;
  }

  /** Adds artifacts with what they need; {@code --from URL} names one more place to look. */
  Added maven(List<String> words) {
    var coordinates = new ArrayList<String>(words);
    var places = new ArrayList<Repository>(repositories);
    int from = coordinates.indexOf("--from");
    while (from >= 0 && from + 1 < coordinates.size()) {
      coordinates.remove(from);
      places.add(new Repository("from-" + places.size(), coordinates.remove(from)));
      from = coordinates.indexOf("--from");
    }
    return add(ResolverLoader.use(resolver -> resolver.artifacts(coordinates, places)));
  }

  /** Adds a place where the next artifacts are looked for. */
  String repository(String id, String url) {
    repositories.removeIf(known -> known.id().equals(id));
    repositories.add(new Repository(id, url));
    return "%maven looks in " + id + " too.";
  }

  /** Adds the dependencies of a POM file. */
  Added pom(Path pom, List<String> scopes) {
    Set<String> wanted = scopes.isEmpty() ? SCOPES : new TreeSet<>(scopes);
    return add(ResolverLoader.use(resolver -> resolver.pom(pom, wanted, repositories)));
  }

  /** Adds the dependencies of a POM, or of parts of one. */
  Added pom(String text, List<String> scopes) throws IOException {
    var folder = Files.createTempDirectory("interleave-pom");
    var pom = folder.resolve("pom.xml");
    try {
      return pom(Files.writeString(pom, PomText.complete(text)), scopes);
    } finally {
      Files.deleteIfExists(pom);
      Files.delete(folder);
    }
  }

  /** A class path may hold two versions of a library, but only the first is used. */
  private Added add(List<Path> jars) {
    var present = classPath.names();
    jars.stream()
        .filter(jar -> !present.contains(name(jar)))
        .forEach(jar ->
            present.stream()
                .filter(other -> isOtherVersion(other, jar))
                .forEach(other ->
                    System.out.println(
                        "Note: "
                            + other
                            + " was on the class path before "
                            + name(jar)
                            + ", so cells use "
                            + other
                            + ".")));
    return classPath.add(jars);
  }

  /** A repository's folders are named after artifact and version. */
  private static boolean isOtherVersion(String present, Path jar) {
    var version = jar.getParent();
    var artifact = name(version.getParent()) + "-";
    return present.startsWith(artifact)
        && present.substring(artifact.length()).matches("\\d.*")
        && !present.startsWith(artifact + name(version));
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
