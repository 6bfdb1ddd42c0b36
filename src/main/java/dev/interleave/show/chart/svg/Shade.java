package dev.interleave.show.chart.svg;

import dev.interleave.show.Theme;
import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A colour as a light or a dark page shows it. Grey stands between the page's ground (white) and
 * its ink (black). Any other colour is mixed with as much ink as it needs to stand out: ink is dark
 * on a light page and light on a dark one, so the same mixture helps on both.
 *
 * @param colour as it was asked for
 * @param ink percent of ink in it
 */
record Shade(Color colour, int ink) {
  /** What letters need to be read, by WCAG 2.2. */
  static final double TEXT = 4.5;

  /** What lines and dots need to be seen, by WCAG 2.2. */
  static final double SHAPE = 3;

  private static final int GREY = 24;

  /** Luminance from which on dark letters are read better than light ones. */
  private static final double MIDDLE = 0.19;

  /** What a page writes with, and on. */
  record Page(Color ink, Color ground) {}

  /**
   * Pages with the least contrast that is met: the lab's own, and the usual light and dark ones.
   */
  static final List<Page> PAGES =
      List.of(
          new Page(new Color(0x1f2933), Color.WHITE),
          new Page(new Color(0x212121), Color.WHITE),
          new Page(Color.WHITE, new Color(0x111111)));

  /** The colour itself, whatever its contrast. */
  static Shade exact(Color colour) {
    int light = (colour.getRed() + colour.getGreen() + colour.getBlue()) / 3;
    return new Shade(colour, isGrey(colour) ? 100 - light * 100 / 255 : 0);
  }

  /** A line or a dot; grey ones, such as a grid, may be faint. */
  static Shade shape(Color colour) {
    return isGrey(colour) ? exact(colour) : of(colour, SHAPE);
  }

  /** A letter. */
  static Shade text(Color colour) {
    return of(colour, TEXT);
  }

  /** The colour with as little ink as gives it this contrast on every page. */
  private static Shade of(Color colour, double contrast) {
    return IntStream.rangeClosed(exact(colour).ink, 100)
        .mapToObj(ink -> new Shade(colour, ink))
        .filter(shade -> PAGES.stream().allMatch(page -> shade.contrast(page) >= contrast))
        .findFirst()
        .orElse(new Shade(colour, 100));
  }

  /** Whether it is the same on every page, but for a little ink. */
  boolean isColour() {
    return !isGrey(colour) && colour.getAlpha() == 255;
  }

  /** The colour of letters on it. */
  String letters() {
    return luminance(colour) > MIDDLE ? Theme.DARK : Theme.LIGHT;
  }

  private static boolean isGrey(Color c) {
    int most = Math.max(c.getRed(), Math.max(c.getGreen(), c.getBlue()));
    return most - Math.min(c.getRed(), Math.min(c.getGreen(), c.getBlue())) <= GREY;
  }

  double contrast(Page page) {
    double shown = luminance(on(page));
    double ground = luminance(page.ground);
    return (Math.max(shown, ground) + 0.05) / (Math.min(shown, ground) + 0.05);
  }

  /** What a page shows. */
  Color on(Page page) {
    var base = isGrey(colour) ? page.ground : colour;
    return new Color(
        mixed(page.ink.getRed(), base.getRed()),
        mixed(page.ink.getGreen(), base.getGreen()),
        mixed(page.ink.getBlue(), base.getBlue()));
  }

  private int mixed(int inked, int base) {
    return (inked * ink + base * (100 - ink)) / 100;
  }

  private static double luminance(Color c) {
    return 0.2126 * linear(c.getRed())
        + 0.7152 * linear(c.getGreen())
        + 0.0722 * linear(c.getBlue());
  }

  private static double linear(int component) {
    double share = component / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  /** The same for a style sheet. */
  String css() {
    var base = isGrey(colour) ? Theme.GROUND : hex();
    if (ink == 0) return base;
    if (ink == 100) return Theme.INK;
    return String.format(Locale.ROOT, "color-mix(in srgb, %s %d%%, %s)", Theme.INK, ink, base);
  }

  private String hex() {
    return String.format(Locale.ROOT, "#%06x", colour.getRGB() & 0xffffff);
  }
}
