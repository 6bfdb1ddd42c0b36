package dev.interleave.show.chart;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A number that was measured, as a chart shows it.
 *
 * @param value the number, as a rule the median of the repeats
 * @param repeats what each repeat said; empty where there was one only
 * @param rejected why the number is not to be believed; empty where nothing speaks against it
 */
public record Measured(double value, List<Double> repeats, String rejected) {
  /** Takes a copy. */
  public Measured {
    repeats = List.copyOf(repeats);
  }

  /** A number that was measured once, and that nothing speaks against. */
  public static Measured of(double value) {
    return new Measured(value, List.of(), "");
  }

  boolean isRejected() {
    return !rejected.isEmpty();
  }

  /** The number that a line goes through; not a number where it is rejected. */
  double believed() {
    return isRejected() ? Double.NaN : value;
  }

  String said() {
    return Scale.text(value)
        + (repeats.size() > 1 ? ", the median of " + repeats.size() : "")
        + (isRejected() ? ". Rejected: " + rejected : "");
  }

  String runs() {
    return repeats.stream().map(Scale::text).collect(Collectors.joining(" "));
  }
}
