package dev.interleave.show;

import java.util.Locale;
import java.util.function.Supplier;

/** The few shapes the lab draws with, as SVG text, a tooltip on every rectangle. */
class Svg {
  /** Pixels; what is narrower has no edge. */
  static final double EDGED = 3;

  private static final String EDGE = " stroke=\"" + Theme.GROUND + "\" stroke-width=\"0.8\"";

  private final StringBuilder out = new StringBuilder();

  /** A document of all shapes so far, as wide as its page up to {@code width}. */
  String document(int width, double height, String alt) {
    return document(width, height, "Timeline", alt);
  }

  String document(int width, double height, String title, String alt) {
    return format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %.0f\" width=\"100%%\""
                + " style=\"max-width:%dpx\" role=\"img\" aria-label=\"%s\" font-size=\"12\""
                + " font-family=\"system-ui, sans-serif\" fill=\"%s\"><title>%s</title>",
            width, height, width, Html.escape(alt), Theme.INK, Html.escape(title))
        + out
        + "</svg>";
  }

  void rect(
      double x, double y, double width, double height, String colour, Supplier<String> tooltip) {
    rect(x, y, width, height, colour, "", tooltip);
  }

  /** A rectangle with an edge in the colour of the ground, so that neighbours stay apart. */
  void edged(
      double x, double y, double width, double height, String colour, Supplier<String> tooltip) {
    rect(x, y, width, height, colour, width > EDGED ? EDGE : "", tooltip);
  }

  private void rect(
      double x,
      double y,
      double width,
      double height,
      String colour,
      String more,
      Supplier<String> tooltip) {
    add(
        "<rect x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\" fill=\"%s\"%s>"
            + "<title>%s</title></rect>",
        x, y, width, height, colour, more, Html.escape(tooltip.get()));
  }

  /** A vertical line. */
  void line(double x, double from, double to, String colour, String more) {
    add(
        "<line x1=\"%.2f\" x2=\"%.2f\" y1=\"%.2f\" y2=\"%.2f\" stroke=\"%s\" %s/>",
        x, x, from, to, colour, more);
  }

  void text(double x, double y, String anchor, String attributes, String text) {
    add(
        "<text x=\"%.2f\" y=\"%.2f\" text-anchor=\"%s\" %s>%s</text>",
        x, y, anchor, attributes, Html.escape(text));
  }

  /** Puts one more element above those that are there. */
  void add(String template, Object... values) {
    out.append(format(template, values));
  }

  private static String format(String template, Object... values) {
    return String.format(Locale.ROOT, template, values);
  }
}
