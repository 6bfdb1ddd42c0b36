package dev.interleave.model;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as a person writes them: three digits, no trailing zeros, no exponent. */
final class Digits {
  private static final MathContext THREE_DIGITS = new MathContext(3);

  private Digits() {}

  static String of(double value) {
    if (!Double.isFinite(value)) return Double.isNaN(value) ? "NaN (not a number)" : "" + value;
    if (value == Math.rint(value) && Math.abs(value) < 1e15) return Long.toString((long) value);
    if (Math.abs(value) >= 100) return Long.toString(Math.round(value));
    return new BigDecimal(value).round(THREE_DIGITS).stripTrailingZeros().toPlainString();
  }

  static String percent(double share) {
    return of(100 * share) + " %";
  }
}
