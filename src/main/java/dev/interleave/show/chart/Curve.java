package dev.interleave.show.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is drawn under one name.
 *
 * @param label what stands beside it; empty for nothing
 * @param colour its own
 * @param stroke its line; null for none
 * @param sign its points; null for none, as of a law
 * @param xs in ascending order
 * @param values one for each of them
 */
record Curve(
    String label,
    Color colour,
    BasicStroke stroke,
    Sign sign,
    List<Double> xs,
    List<Measured> values) {

  static List<Measured> plain(List<? extends Number> values) {
    return values.stream().map(value -> Measured.of(value.doubleValue())).toList();
  }

  int size() {
    return xs.size();
  }

  List<Double> believed() {
    return values.stream().map(Measured::believed).toList();
  }

  boolean isBelieved() {
    return believed().stream().anyMatch(Double::isFinite);
  }

  /** Every number that is drawn as a point. */
  IntStream points() {
    return IntStream.range(0, size()).filter(i -> Double.isFinite(values.get(i).value()));
  }
}
