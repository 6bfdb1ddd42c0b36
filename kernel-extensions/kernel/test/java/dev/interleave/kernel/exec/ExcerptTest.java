package dev.interleave.kernel.exec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExcerptTest {
  @Test
  void theMarkStandsUnderItsPlaceAlsoBehindTabs() {
    assertEquals(List.of("    \tint x = y;", "    \t        ^"), Excerpt.of("\tint x = y;", 9, 10));
  }

  @Test
  void ofAVeryLongLineWhatIsNearTheMarkIsShown() {
    var line = "a".repeat(500) + "B" + "c".repeat(500);
    var lines = Excerpt.of(line, 500, 501);
    assertTrue(lines.getFirst().startsWith("    ...a") && lines.getFirst().endsWith("c..."));
    assertEquals(lines.getFirst().indexOf('B'), lines.getLast().indexOf('^'));
  }

  @Test
  void aLongLineAloneIsCut() {
    assertEquals(163, Excerpt.of("x".repeat(400)).length());
    assertEquals("short", Excerpt.of("short"));
  }
}
