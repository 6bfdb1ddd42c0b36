package dev.interleave.kernel.magic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PomTextTest {
  @Test
  void loosePiecesBecomeAProject() {
    var pom =
        PomText.complete(
            """
            <repository><id>r</id></repository>
            <dependency><artifactId>a</artifactId></dependency>
            <dependencies><dependency><artifactId>b</artifactId></dependency></dependencies>
            <properties><p>1</p></properties>
            """);
    var flat = pom.replaceAll("\\s", "");
    assertTrue(
        flat.contains(
            "<dependencies><dependency><artifactId>a</artifactId></dependency>"
                + "<dependency><artifactId>b</artifactId></dependency></dependencies>"));
    assertTrue(flat.contains("<repositories><repository><id>r</id></repository></repositories>"));
    assertTrue(flat.contains("<properties><p>1</p></properties>"));
    assertTrue(flat.contains("<modelVersion>4.0.0</modelVersion>"));
  }

  @Test
  void aWholeProjectStays() {
    String pom = "<?xml version=\"1.0\"?>\n<project><version>7</version></project>";
    assertEquals("<project><version>7</version></project>", PomText.complete(pom));
  }

  @Test
  void brokenXmlIsToldWithItsLine() {
    var told = assertThrows(MagicException.class, () -> PomText.complete("<dependency>\n<oops"));
    assertTrue(told.getMessage().contains("line 2"), told.getMessage());
  }
}
