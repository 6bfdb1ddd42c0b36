package dev.interleave.show.chart.svg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.show.Theme;
import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShadeTest {
  /** The lab's own, XChart's first ones, and the worst there are. */
  private static final List<Color> COLOURS =
      List.of(
          Color.decode(Theme.BUSY),
          Color.decode(Theme.GUESS),
          Color.decode(Theme.FAILED),
          Color.decode(Theme.STOLEN),
          Color.decode("#555555"),
          Color.decode("#009e73"),
          Color.decode("#8c510a"),
          new Color(0, 55, 255),
          new Color(255, 172, 0),
          Color.YELLOW,
          Color.BLUE);

  @Test
  void linesStandOutOnEveryPageByThreeToOne() {
    for (var colour : COLOURS)
      for (var page : Shade.PAGES)
        assertTrue(Shade.shape(colour).contrast(page) >= 3, colour + " on " + page);
  }

  @Test
  void lettersStandOutOnEveryPageByFourAndAHalfToOne() {
    for (var colour : COLOURS)
      for (var page : Shade.PAGES)
        assertTrue(Shade.text(colour).contrast(page) >= 4.5, colour + " on " + page);
    for (var grey : List.of(Color.BLACK, Color.GRAY, Color.LIGHT_GRAY, Color.WHITE))
      for (var page : Shade.PAGES)
        assertTrue(Shade.text(grey).contrast(page) >= 4.5, grey + " on " + page);
  }

  @Test
  void contrastIsThatOfWcag() {
    var page = new Shade.Page(Color.BLACK, Color.WHITE);
    assertEquals(21, Shade.exact(Color.BLACK).contrast(page), 0.01);
    assertEquals(4.0, Shade.exact(new Color(255, 0, 0)).contrast(page), 0.01);
  }

  @Test
  void blackIsTheInkAndWhiteTheGround() {
    assertEquals(Theme.INK, Shade.exact(Color.BLACK).css());
    assertEquals(Theme.GROUND, Shade.exact(Color.WHITE).css());
    assertTrue(
        Shade.exact(Color.GRAY).css().startsWith("color-mix(in srgb, " + Theme.INK + " 50%"));
  }

  @Test
  void aColourThatStandsOutAlreadyStaysAsItIs() {
    assertEquals(Theme.BUSY, Shade.shape(Color.decode(Theme.BUSY)).css());
    assertTrue(Shade.shape(Color.YELLOW).css().endsWith("%, #ffff00)"));
    assertEquals("#ffff00", Shade.exact(Color.YELLOW).css());
  }
}
