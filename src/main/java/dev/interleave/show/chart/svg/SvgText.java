package dev.interleave.show.chart.svg;

import dev.interleave.show.Html;
import dev.interleave.show.Theme;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** The elements of an SVG, one below the other. */
final class SvgText {
  /** A shape that letters may stand on. */
  private record Filled(Shape shape, Shade shade) {}

  private final boolean exact;
  private final StringBuilder out = new StringBuilder();
  private final Pen pen = new Pen(out);
  private final Map<String, String> colours = new LinkedHashMap<>();
  private final List<Filled> filled = new ArrayList<>();
  private boolean grouped;

  SvgText(boolean exact) {
    this.exact = exact;
  }

  /** Ends the group there is, and begins one unless there is nothing to say of it. */
  void group(String words) {
    pen.lift();
    if (grouped) out.append("</g>");
    grouped = !words.isEmpty();
    if (grouped) out.append("<g><title>").append(Html.escape(words)).append("</title>");
  }

  /** A line lets nothing through, so that it can be seen. */
  void draw(Shape shape, Color colour, BasicStroke stroke) {
    if (colour.getAlpha() == 0) return;
    var look = new StringBuilder();
    attribute(look, "fill", "none");
    attribute(look, "stroke", colour(shape(colour)));
    attribute(look, "stroke-width", Pixels.of(stroke.getLineWidth()));
    if (stroke.getDashArray() != null) attribute(look, "stroke-dasharray", dashes(stroke));
    var outline = Outline.of(shape);
    if (shape instanceof Ellipse2D || shape instanceof Rectangle2D) element(shape, look.toString());
    else if (!outline.isEmpty()) pen.draw(outline, look.toString());
  }

  void fill(Shape shape, Color colour) {
    if (colour.getAlpha() == 0 && !grouped || Outline.of(shape).isEmpty()) return;
    var look = new StringBuilder();
    attribute(look, "fill", colour(shape(colour)));
    opacity(look, colour);
    element(shape, look.toString());
    filled.add(new Filled(shape, shape(colour)));
  }

  private Shade shape(Color colour) {
    return exact ? Shade.exact(colour) : Shade.shape(colour);
  }

  /** A line of text at the origin of {@code at}. */
  void text(String text, AffineTransform at, TextAnchor anchor, Font font, Color colour) {
    pen.lift();
    var look = new StringBuilder();
    attribute(look, "x", Pixels.of(at.getTranslateX()));
    attribute(look, "y", Pixels.of(at.getTranslateY()));
    if (anchor != TextAnchor.START) attribute(look, "text-anchor", anchor.css());
    attribute(look, "font-size", Pixels.of(font.getSize2D()));
    if (font.isBold()) attribute(look, "font-weight", "600");
    if (font.isItalic()) attribute(look, "font-style", "italic");
    attribute(look, "fill", letters(at, colour));
    long turned = Math.round(Math.toDegrees(Math.atan2(at.getShearY(), at.getScaleX())));
    if (turned != 0) attribute(look, "transform", turn(turned, at));
    out.append("<text").append(look).append('>').append(Html.escape(text)).append("</text>");
  }

  /** On the page the colour that was asked for; on a coloured shape dark or light letters. */
  private String letters(AffineTransform at, Color colour) {
    for (var below : filled.reversed())
      if (below.shape.contains(at.getTranslateX(), at.getTranslateY()) && below.shade.isColour())
        return below.shade.letters();
    return colour(Shade.text(colour));
  }

  private static String turn(long degrees, AffineTransform at) {
    var around = Pixels.of(at.getTranslateX()) + " " + Pixels.of(at.getTranslateY());
    return "rotate(" + degrees + " " + around + ")";
  }

  private void element(Shape shape, String look) {
    pen.lift();
    var place = new StringBuilder();
    if (shape instanceof Ellipse2D e) {
      attribute(place, "cx", Pixels.of(e.getCenterX()));
      attribute(place, "cy", Pixels.of(e.getCenterY()));
      attribute(place, "rx", Pixels.of(e.getWidth() / 2));
      attribute(place, "ry", Pixels.of(e.getHeight() / 2));
      out.append("<ellipse");
    } else if (shape instanceof Rectangle2D r) {
      attribute(place, "x", Pixels.of(r.getX()));
      attribute(place, "y", Pixels.of(r.getY()));
      attribute(place, "width", Pixels.of(r.getWidth()));
      attribute(place, "height", Pixels.of(r.getHeight()));
      out.append("<rect");
    } else {
      attribute(place, "d", Outline.of(shape).path());
      out.append("<path");
    }
    out.append(place).append(look).append("/>");
  }

  /** Long colours are said once, in the style of the whole. */
  private String colour(Shade shade) {
    var css = shade.css();
    if (css.startsWith("#")) return css;
    return "var(" + colours.computeIfAbsent(css, c -> "--c" + colours.size()) + ")";
  }

  private static String dashes(BasicStroke stroke) {
    var lengths = new StringJoiner(" ");
    for (float length : stroke.getDashArray()) lengths.add(Pixels.of(length));
    return lengths.toString();
  }

  private static void opacity(StringBuilder look, Color colour) {
    if (colour.getAlpha() < 255) attribute(look, "opacity", Pixels.of(colour.getAlpha() / 255.0));
  }

  private static void attribute(StringBuilder to, String name, String value) {
    to.append(' ').append(name).append("=\"").append(value).append('"');
  }

  /** All of it. */
  String document(int width, int height, String alt, String desc, Map<String, String> data) {
    group("");
    var style = new StringJoiner(";").add("max-width:" + width + "px");
    colours.forEach((css, name) -> style.add(name + ":" + css));
    var look = new StringBuilder();
    attribute(look, "viewBox", "0 0 " + width + " " + height);
    attribute(look, "width", "100%");
    attribute(look, "style", style.toString());
    attribute(look, "role", "img");
    attribute(look, "aria-label", Html.escape(alt));
    attribute(look, "font-family", "system-ui, sans-serif");
    data.forEach((name, value) -> attribute(look, "data-" + name, value));
    return "<svg xmlns=\"http://www.w3.org/2000/svg\""
        + look
        + "><desc>"
        + Html.escape(desc)
        + "</desc>"
        + "<rect width=\"100%\" height=\"100%\" fill=\""
        + Theme.GROUND
        + "\"/>"
        + out
        + "</svg>";
  }
}
