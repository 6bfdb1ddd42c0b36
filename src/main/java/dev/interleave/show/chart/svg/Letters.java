package dev.interleave.show.chart.svg;

import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads letters back from outlines. XChart never hands over a text: it fills the outlines of its
 * letters, which are those of a font that is known. What cannot be read, as letters of other
 * alphabets, stays a shape.
 */
final class Letters {
  private static final Map<Font, Letters> OF = new ConcurrentHashMap<>();

  /** Latin letters, and the signs that stand in titles. */
  private static IntStream alphabet() {
    var signs = "αβγδλμπσωΔΣΩ≈≠≤≥→←↑↓∞√".chars();
    return Stream.of(IntStream.range(' ', 0x180), IntStream.range(0x2010, 0x2040), signs)
        .flatMapToInt(letters -> letters);
  }

  private record Glyph(String letter, Outline outline, double advance) {}

  /**
   * A line of text.
   *
   * @param width pixels
   */
  record Line(String text, Font font, double width) {}

  private final Font font;
  private final List<Glyph> glyphs;
  private final double blank;

  private Letters(Font font) {
    this.font = font;
    this.glyphs =
        alphabet()
            .filter(font::canDisplay)
            .mapToObj(letter -> glyph(font, letter))
            .filter(glyph -> !glyph.outline.isEmpty())
            .sorted(Comparator.comparingInt(glyph -> -glyph.outline.kinds().length()))
            .toList();
    this.blank = glyph(font, ' ').advance;
  }

  static Letters of(Font font) {
    return OF.computeIfAbsent(font, Letters::new);
  }

  private static Glyph glyph(Font font, int letter) {
    var text = Character.toString(letter);
    var vector = font.createGlyphVector(KeptGraphics.LETTERS, text);
    var advance = vector.getGlyphMetrics(0).getAdvance();
    return new Glyph(text, Outline.of(vector.getOutline()), advance);
  }

  /** The text whose outline this is, if it begins at the left end of its base line. */
  Optional<Line> read(Shape shape) {
    var outline = Outline.of(shape);
    var text = new StringBuilder();
    double pen = 0;
    int number = 0;
    for (int stroke = 0; stroke < outline.kinds().length(); ) {
      var found = found(outline, stroke, number);
      if (found.isEmpty()) return Optional.empty();
      var glyph = found.get();
      double left = outline.points()[number] - glyph.outline.left();
      text.repeat(" ", (int) Math.max(0, Math.round((left - pen) / blank))).append(glyph.letter);
      pen = left + glyph.advance;
      stroke += glyph.outline.kinds().length();
      number += glyph.outline.points().length;
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(new Line(text.toString(), font, pen));
  }

  /** The one of most strokes: a letter with dots begins like the one without. */
  private Optional<Glyph> found(Outline outline, int stroke, int number) {
    return glyphs.stream().filter(g -> outline.holds(g.outline, stroke, number)).findFirst();
  }

  /** The text whose outline this is after a quarter turn to the left. */
  Optional<Line> readUpwards(Shape shape) {
    return read(AffineTransform.getQuadrantRotateInstance(1).createTransformedShape(shape));
  }
}
