package dev.interleave.kernel.magic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestTest {
  private static final List<String> NAMES = List.of("maven", "mavenRepo", "load", "loadFromPOM");

  @Test
  void aFewLettersAway() {
    assertEquals(Optional.of("maven"), Nearest.to("mavn", NAMES));
    assertEquals(Optional.of("maven"), Nearest.to("amven", NAMES));
    assertEquals(Optional.of("mavenRepo"), Nearest.to("mavenrepo", NAMES));
    assertEquals(Optional.of("loadFromPOM"), Nearest.to("loadfromPom", NAMES));
    assertEquals(Optional.empty(), Nearest.to("matplotlib", NAMES));
    assertEquals(Optional.empty(), Nearest.to("x", NAMES));
  }

  @Test
  void distance() {
    assertEquals(0, Nearest.distance("Load", "load"));
    assertEquals(1, Nearest.distance("laod", "load"));
    assertEquals(2, Nearest.distance("loads!", "load"));
    assertEquals(4, Nearest.distance("", "load"));
  }
}
