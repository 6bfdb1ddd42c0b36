package dev.interleave.work;

import java.util.Locale;

/** Sizes in bytes as a person reads them: {@code 64 KiB}, {@code 6.25 MiB}. */
final class Bytes {
  private static final String[] UNITS = {"bytes", "KiB", "MiB", "GiB", "TiB", "PiB"};

  private Bytes() {}

  static String text(long bytes) {
    double value = bytes;
    int unit = 0;
    while (value >= 1024 && unit < UNITS.length - 1) {
      value /= 1024;
      unit++;
    }
    return digits(value) + " " + UNITS[unit];
  }

  /** Three significant digits at most, no zeros at the end. */
  private static String digits(double value) {
    String format = value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f";
    String text = String.format(Locale.ROOT, format, value);
    return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
  }
}
