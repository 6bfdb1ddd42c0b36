package dev.interleave.show;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Shapes for an image, at whose parts nobody can point: no tooltips, and bars of one colour in one
 * row are one dashed line.
 */
final class ImageSvg extends Svg {
  private static final double EDGE = 0.8;

  /** Pixels; bars are widened to be seen, so neighbours may overlap by less. */
  private static final double OVERLAP = 1;

  private final Map<Line, Dashes> lines = new LinkedHashMap<>();
  private double reached;

  /** Where a line lies and how it looks, in tenths of a pixel. */
  private record Line(String colour, long middle, long height) {}

  @Override
  void rect(
      double x, double y, double width, double height, String colour, Supplier<String> tooltip) {
    if (x < reached - OVERLAP) flush(); // another row, or what lies above bars of this one
    var line = new Line(colour, Dashes.tenths(y + height / 2), Dashes.tenths(height));
    lines.computeIfAbsent(line, key -> new Dashes(key.middle())).add(x, x + width);
    reached = x + width;
  }

  @Override
  void edged(
      double x, double y, double width, double height, String colour, Supplier<String> tooltip) {
    double edge = width > EDGED ? EDGE : 0;
    rect(x + edge / 2, y, width - edge, height, colour, tooltip);
  }

  private void flush() {
    lines.forEach((line, dashes) ->
        super.add(
            "<path stroke=\"%s\" stroke-width=\"%s\" d=\"%s\"/>",
            line.colour(), Dashes.text(line.height()), dashes.path()));
    lines.clear();
  }

  @Override
  void add(String template, Object... values) {
    flush();
    super.add(template, values);
  }

  @Override
  String document(int width, double height, String alt) {
    flush();
    return super.document(width, height, alt);
  }
}
