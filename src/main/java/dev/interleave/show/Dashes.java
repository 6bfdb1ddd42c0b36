package dev.interleave.show;

/**
 * Stretches along a horizontal line as the data of an SVG path, to a tenth of a pixel. Those that
 * touch are one: ten thousand tasks on a few workers are far less than a pixel each.
 */
final class Dashes {
  private final StringBuilder path = new StringBuilder();
  private final long y;
  private long pen;
  private long from;
  private long to;

  /**
   * @param y in tenths of a pixel
   */
  Dashes(long y) {
    this.y = y;
  }

  /** Adds a stretch that begins no earlier than the last one, in pixels. */
  void add(double from, double to) {
    if (tenths(from) > this.to) {
      write();
      this.from = tenths(from);
    }
    this.to = Math.max(this.to, tenths(to));
  }

  private void write() {
    if (to == 0) return;
    path.append(path.isEmpty() ? "M" + text(from) + " " + text(y) : "m" + text(from - pen) + " 0");
    path.append("h").append(text(to - from));
    pen = to;
  }

  /** All of them. */
  String path() {
    write();
    return path.toString();
  }

  static long tenths(double pixels) {
    return Math.round(10 * pixels);
  }

  /** Tenths of a pixel in pixels: 0.4, 12, 12.5. */
  static String text(long tenths) {
    return tenths % 10 == 0 ? "" + tenths / 10 : tenths / 10 + "." + tenths % 10;
  }
}
