package dev.interleave.show.chart.svg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SvgGraphicsTest {
  private static final Font PLAIN = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
  private static final Font BOLD = new Font(Font.SANS_SERIF, Font.BOLD, 15);

  private final SvgGraphics g = SvgGraphics.empty(List.of(PLAIN, BOLD), false);

  private String drawn() {
    return g.document(100, 50, "a <picture>", "", Map.of());
  }

  private void fillLetters(String text, Font font, AffineTransform turned) {
    g.fill(new TextLayout(text, font, g.getFontRenderContext()).getOutline(turned));
  }

  @Test
  void filledLettersAreReadBack() {
    g.translate(20, 30);
    for (var text :
        List.of("makespan in ms", "ill: 1,000 °C (0.25 %)", "Größe à l'œuvre", "\"a\" < b"))
      fillLetters(text, PLAIN, null);
    var svg = drawn();
    assertTrue(svg.contains(">makespan in ms</text>"), svg);
    assertTrue(svg.contains(">ill: 1,000 °C (0.25 %)</text>"), svg);
    assertTrue(svg.contains(">Größe à l'œuvre</text>"), svg);
    assertTrue(svg.contains(">&quot;a&quot; &lt; b</text>"), svg);
    assertFalse(svg.contains("<path"), svg);
  }

  @Test
  void soAreThoseOfOtherFontsAndThoseThatStandUpright() {
    fillLetters("Title", BOLD, null);
    fillLetters("upwards", PLAIN, AffineTransform.getRotateInstance(-Math.PI / 2));
    var svg = drawn();
    assertTrue(svg.matches("(?s).*font-size=\"15\" font-weight=\"600\"[^>]*>Title</text>.*"), svg);
    assertTrue(svg.matches("(?s).*rotate\\(-90 [^>]*>upwards</text>.*"), svg);
  }

  @Test
  void whatCannotBeReadStaysAShape() {
    fillLetters("other font", PLAIN.deriveFont(31f), null);
    assertTrue(drawn().contains("<path"), drawn());
  }

  @Test
  void linesThatGoOnAreOneAndSoAreTheirDashes() {
    g.draw(new Line2D.Double(0, 0, 10, 5));
    g.draw(new Line2D.Double(10, 5, 20, 0));
    g.draw(new Line2D.Double(50, 0, 60, 0));
    var svg = drawn();
    assertTrue(svg.contains("d=\"M0 0L10 5L20 0\""), svg);
    assertTrue(svg.contains("d=\"M50 0L60 0\""), svg);
  }

  @Test
  void nothingIsDrawnOutsideTheClip() {
    g.translate(5, 5);
    g.setClip(new Rectangle2D.Double(0, 0, 40, 20));
    g.draw(new Line2D.Double(0, 10, 80, 50));
    g.fill(new Rectangle2D.Double(30, -10, 100, 100));
    g.fill(new Ellipse2D.Double(10, 5, 4, 4));
    var svg = drawn();
    assertTrue(svg.contains("d=\"M5 15L25 25\""), svg);
    assertTrue(svg.contains("L45 5Z"), svg);
    assertFalse(svg.contains("135"), svg);
    assertTrue(svg.contains("<ellipse cx=\"17\" cy=\"12\" rx=\"2\" ry=\"2\""), svg);
  }

  @Test
  void wordsBelongToWhatIsDrawnUnderThem() {
    g.setRenderingHint(Hint.WORDS, "2 < 3");
    g.fill(new Ellipse2D.Double(0, 0, 4, 4));
    g.setRenderingHint(Hint.WORDS, "");
    g.fill(new Ellipse2D.Double(9, 9, 4, 4));
    var svg = drawn();
    assertTrue(svg.contains("<g><title>2 &lt; 3</title><ellipse cx=\"2\""), svg);
    assertTrue(svg.indexOf("</g>") < svg.indexOf("cx=\"11\""), svg);
  }

  @Test
  void lettersOnAColouredShapeAreThoseThatCanBeReadThere() {
    g.setColor(new Color(0, 55, 255));
    g.fill(new Rectangle2D.Double(0, 0, 100, 50));
    g.setColor(Color.BLACK);
    g.setFont(PLAIN);
    g.drawString("on blue", 10, 20);
    assertTrue(drawn().contains("fill=\"#ffffff\">on blue"), drawn());
  }

  @Test
  void aTextIsHeldAtItsAnchor() {
    g.setFont(PLAIN);
    TextAnchor.END.write(g, "1,000", 40, 10);
    TextAnchor.START.write(g, "named", 40, 10);
    assertTrue(drawn().contains("<text x=\"40\" y=\"10\" text-anchor=\"end\""), drawn());
    assertTrue(drawn().contains("<text x=\"40\" y=\"10\" font-size"), drawn());
  }

  @Test
  void aReaderHearsWhatItIs() {
    assertTrue(drawn().contains("role=\"img\" aria-label=\"a &lt;picture&gt;\""), drawn());
  }

  @Test
  void imagesAreRefusedInWords() {
    var image = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
    var refusal =
        assertThrows(UnsupportedOperationException.class, () -> g.drawImage(image, 0, 0, null));
    assertEquals(
        "An SVG of the lab holds shapes and text, and this chart asks for an image.",
        refusal.getMessage());
  }
}
