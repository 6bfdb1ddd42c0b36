package dev.interleave.resolver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;

/** A Maven repository in a folder, whose artifacts are all of the group {@code shop}. */
record Shop(Path folder) {
  private static final String POM =
      """
      <project><modelVersion>4.0.0</modelVersion>
      <groupId>shop</groupId><artifactId>%s</artifactId><version>%s</version>
      %s</project>
      """;

  /** What a POM says of something that it needs. */
  static String needs(String name, String version, String more) {
    return "<dependency><groupId>shop</groupId><artifactId>%s</artifactId>%s%s</dependency>"
        .formatted(name, version.isEmpty() ? "" : "<version>" + version + "</version>", more);
  }

  /** A POM of that name with these dependencies, and more before them. */
  static String pom(String name, String version, String more, String... needs) {
    var all = "<dependencies>" + String.join("", needs) + "</dependencies>";
    return POM.formatted(name, version, more + all);
  }

  /** Puts an artifact there: its jar, its POM and the list of its versions. */
  Shop publish(String name, String version, String... needs) throws IOException {
    var place = Files.createDirectories(folder.resolve("shop").resolve(name).resolve(version));
    var file = name + "-" + version;
    new JarOutputStream(Files.newOutputStream(place.resolve(file + ".jar"))).close();
    Files.writeString(place.resolve(file + ".pom"), pom(name, version, "", needs));
    try (var versions = Files.list(place.getParent())) {
      var listed =
          versions
              .filter(Files::isDirectory)
              .map(v -> "<version>" + v.getFileName() + "</version>")
              .sorted()
              .collect(Collectors.joining());
      Files.writeString(
          place.resolveSibling("maven-metadata.xml"),
          "<metadata><versioning><versions>" + listed + "</versions></versioning></metadata>");
    }
    return this;
  }

  String url() {
    return folder.toUri().toString();
  }
}
