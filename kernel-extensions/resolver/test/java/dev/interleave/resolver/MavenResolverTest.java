package dev.interleave.resolver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.kernel.magic.MagicException;
import dev.interleave.kernel.magic.Resolver.Repository;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Maven's own resolver on repositories in folders: nothing is asked of a network. */
class MavenResolverTest {
  private static final String LOCAL = "maven.repo.local";
  private static final Path SETTINGS =
      Path.of(System.getProperty("user.home"), ".m2", "settings.xml");

  @TempDir Path folder;

  private final String localBefore = System.getProperty(LOCAL);
  private Shop central;

  @BeforeEach
  void aShopStandsForTheCentralRepository() throws IOException {
    System.setProperty(LOCAL, folder.resolve("local").toString());
    central =
        new Shop(folder.resolve("central"))
            .publish("base", "1")
            .publish("base", "2")
            .publish("logging", "1")
            .publish("tested", "1")
            .publish("given", "1")
            .publish("perhaps", "1")
            .publish(
                "store",
                "1",
                Shop.needs("base", "1", ""),
                Shop.needs("logging", "1", "<scope>runtime</scope>"),
                Shop.needs("tested", "1", "<scope>test</scope>"),
                Shop.needs("given", "1", "<scope>provided</scope>"),
                Shop.needs("perhaps", "1", "<optional>true</optional>"));
    mirror(central.url());
  }

  @AfterEach
  void asBefore() throws IOException {
    if (localBefore == null) System.clearProperty(LOCAL);
    else System.setProperty(LOCAL, localBefore);
    Files.delete(SETTINGS);
  }

  private static void mirror(String url) throws IOException {
    settings(
        "<settings><mirrors><mirror><id>of-central</id><mirrorOf>central</mirrorOf><url>"
            + url
            + "</url></mirror></mirrors></settings>");
  }

  private static void settings(String xml) throws IOException {
    Files.createDirectories(SETTINGS.getParent());
    Files.writeString(SETTINGS, xml);
  }

  private static List<String> names(List<Path> jars) {
    assertTrue(jars.stream().allMatch(Files::exists), jars.toString());
    return jars.stream().map(jar -> jar.getFileName().toString()).toList();
  }

  private static List<String> jars(String... coordinates) {
    return names(new MavenResolver().artifacts(List.of(coordinates), List.of()));
  }

  private static MagicException trouble(String coordinates, Repository... more) {
    var resolver = new MavenResolver();
    return assertThrows(
        MagicException.class, () -> resolver.artifacts(List.of(coordinates), List.of(more)));
  }

  private static void says(MagicException thrown, String... parts) {
    for (var part : parts) assertTrue(thrown.getMessage().contains(part), thrown.getMessage());
  }

  @Test
  void anArtifactComesWithWhatItNeedsAtRunTime() {
    assertEquals(List.of("store-1.jar", "base-1.jar", "logging-1.jar"), jars("shop:store:1"));
  }

  @Test
  void aVersionThatIsNamedWinsOverOneThatIsNeeded() {
    assertEquals(
        Set.of("store-1.jar", "base-2.jar", "logging-1.jar"),
        Set.copyOf(jars("shop:store:1", "shop:base:2")));
  }

  @Test
  void whatWasFetchedOnceNeedsNoRepository() throws IOException {
    jars("shop:store:1");
    mirror(folder.resolve("nowhere").toUri().toString());
    assertEquals(List.of("store-1.jar", "base-1.jar", "logging-1.jar"), jars("shop:store:1"));
  }

  @Test
  void whatIsFetchedIsTold() {
    var before = System.out;
    var said = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true));
    try {
      jars("shop:logging:1");
      jars("shop:logging:1");
    } finally {
      System.setOut(before);
    }
    assertEquals(
        List.of("Fetched logging-1.jar from of-central, 0 KB"), said.toString().lines().toList());
  }

  @Test
  void aRepositoryThatACellNamesIsAskedToo() throws IOException {
    var lessons = new Shop(folder.resolve("lessons")).publish("lesson", "1");
    says(trouble("shop:lesson:1"), "There is no shop:lesson:jar:1");
    var named = List.of(new Repository("lessons", lessons.url()));
    assertEquals(
        List.of("lesson-1.jar"),
        names(new MavenResolver().artifacts(List.of("shop:lesson:1"), named)));
  }

  @Test
  void aVersionThatIsNotThereIsToldWithTheNewest() {
    says(
        trouble("shop:base:3"),
        "There is no shop:base:jar:3 in the local repository, nor in of-central.",
        "Its newest version there is 2.");
  }

  @Test
  void anArtifactThatIsNotThereIsToldWithWhatToTry() {
    says(trouble("shop:bose:1"), "Check how group and artifact are spelled.");
  }

  @Test
  void whatNamesNoArtifactIsToldWithTheForm() {
    says(trouble("store"), "store does not name an artifact", "group:artifact");
  }

  @Test
  void anAddressOfAnotherKindIsNamed() {
    var odd = new Repository("odd", "gopher://127.0.0.1/maven");
    says(trouble("shop:bose:1", odd), "the address of odd", "https:, http: or file:");
  }

  @Test
  void aRepositoryThatDoesNotAnswerIsTold() throws IOException {
    mirror("http://127.0.0.1:1/maven");
    says(
        trouble("shop:base:1"),
        "shop:base:pom:1 is not in the local repository " + folder.resolve("local"),
        "of-central could not be reached",
        "Is this computer on the network");
  }

  @Test
  void settingsThatCannotBeReadAreNamed() throws IOException {
    settings("<settings><mirrors></settings>");
    says(trouble("shop:base:1"), "settings.xml, cannot be read", "Mend the file");
  }

  private List<String> ofPom(Set<String> scopes, String text) throws IOException {
    var pom = Files.writeString(folder.resolve("pom.xml"), text);
    return names(new MavenResolver().pom(pom, scopes, List.of()));
  }

  @Test
  void aPomGivesTheScopesThatAreAskedFor() throws IOException {
    var pom =
        Shop.pom(
            "project",
            "1",
            "",
            Shop.needs("store", "1", ""),
            Shop.needs("tested", "1", "<scope>test</scope>"));
    assertEquals(
        List.of("store-1.jar", "base-1.jar", "logging-1.jar"), ofPom(Set.of("compile"), pom));
    assertEquals(List.of("tested-1.jar"), ofPom(Set.of("test"), pom));
  }

  @Test
  void whatAPomManagesHoldsForWhatIsNeededToo() throws IOException {
    var managed =
        "<dependencyManagement><dependencies>%s</dependencies></dependencyManagement>"
            .formatted(Shop.needs("base", "2", ""));
    var pom = Shop.pom("project", "1", managed, Shop.needs("store", "1", ""));
    assertEquals(
        List.of("store-1.jar", "base-2.jar", "logging-1.jar"), ofPom(Set.of("compile"), pom));
  }

  @Test
  void aRepositoryOfAPomIsAskedToo() throws IOException {
    var lessons = new Shop(folder.resolve("lessons")).publish("lesson", "1");
    var places =
        "<repositories><repository><id>lessons</id><url>%s</url></repository></repositories>"
            .formatted(lessons.url());
    var pom = Shop.pom("project", "1", places, Shop.needs("lesson", "1", ""));
    assertEquals(List.of("lesson-1.jar"), ofPom(Set.of("compile"), pom));
  }
}
