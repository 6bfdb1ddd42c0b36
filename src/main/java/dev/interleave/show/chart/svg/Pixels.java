package dev.interleave.show.chart.svg;

/** Pixels as SVG writes them: to a tenth, and without a zero that says nothing. */
final class Pixels {
  private Pixels() {}

  static String of(double pixels) {
    long tenths = Math.round(10 * pixels);
    return tenths % 10 == 0 ? "" + tenths / 10 : "" + tenths / 10.0;
  }
}
