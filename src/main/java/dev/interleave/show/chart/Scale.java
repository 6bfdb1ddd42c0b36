package dev.interleave.show.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The numbers along an axis: where each stands, and which round ones are written beside it.
 *
 * @param log whether equal lengths are equal ratios, and not equal differences
 * @param from the number at its beginning
 * @param to the number at its end
 */
record Scale(boolean log, double from, double to) {
  private static final int MOST = 7;
  private static final double DECADE = 10;
  private static final double[] STEPS = {1, 2, 5, 10};

  /** Equal differences, with a little room at either end. */
  static Scale linear(double from, double to, double room) {
    double more = from == to ? 1 : room * (to - from);
    return new Scale(false, from - more, to + more);
  }

  /** Equal ratios, with a little room at either end. */
  static Scale log(double from, double to, double room) {
    double more = from == to ? 2 : Math.pow(to / from, room);
    return new Scale(true, from / more, to * more);
  }

  /** Where a number stands: 0 at the beginning, 1 at the end; beyond them what is outside. */
  double place(double value) {
    return log ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from);
  }

  /** Round numbers between the ends. */
  List<Double> ticks() {
    return log && to / from >= DECADE ? powers() : steps();
  }

  private List<Double> powers() {
    var ticks = new ArrayList<Double>();
    for (double ten = Math.pow(10, Math.floor(Math.log10(from))); ten <= to; ten *= 10)
      for (double step : new double[] {1, 2, 5}) add(ticks, ten * step);
    return ticks.size() <= 2 * MOST ? ticks : ticks.stream().filter(Scale::isPowerOfTen).toList();
  }

  private static boolean isPowerOfTen(double value) {
    double power = Math.log10(value);
    return Math.abs(power - Math.rint(power)) < 1e-9;
  }

  private List<Double> steps() {
    double step = step();
    var ticks = new ArrayList<Double>();
    for (long n = (long) Math.ceil(from / step); n * step <= to + step / 2; n++)
      add(ticks, n * step);
    return ticks;
  }

  private void add(List<Double> ticks, double value) {
    double rounded = new BigDecimal(value).round(new MathContext(12)).doubleValue();
    if (rounded >= from && rounded <= to) ticks.add(rounded);
  }

  private double step() {
    double ten = Math.pow(10, Math.floor(Math.log10((to - from) / MOST)));
    for (double step : STEPS) if ((to - from) / (step * ten) <= MOST) return step * ten;
    return DECADE * ten;
  }

  /** A number as a person writes it: 1,000 or 0.25, three digits that count. */
  static String text(double value) {
    if (!Double.isFinite(value)) return "";
    if (Math.abs(value) >= 100) return String.format(Locale.ROOT, "%,.0f", value);
    return new BigDecimal(value).round(new MathContext(3)).stripTrailingZeros().toPlainString();
  }

  /** For a program that reads the picture: {@code log 1 16}. */
  String data() {
    return String.format(Locale.ROOT, "%s %.6g %.6g", log ? "log" : "linear", from, to);
  }
}
