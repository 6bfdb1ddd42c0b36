package dev.interleave.doubt;

import dev.interleave.doubt.Caution.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A measured number together with what is to be doubted about it, so that a chart, a guess and a
 * kept result know what the table knows.
 *
 * @param value the number as it came out, also where it is rejected
 * @param unit what it counts, such as {@code times}; empty for a mere number
 * @param doubts reasons to doubt it, none for most
 */
public record Figure(double value, String unit, List<Caution> doubts) {
  /** Takes a copy. */
  public Figure {
    doubts = List.copyOf(doubts);
  }

  /** A number that nobody doubts. */
  public static Figure of(double value, String unit) {
    return new Figure(value, unit, List.of());
  }

  /** Why it cannot be true, if it cannot. */
  public Optional<Caution> rejection() {
    return doubts.stream().filter(doubt -> doubt.kind() == Kind.REJECTED).findFirst();
  }

  /** Whether it cannot be true. */
  public boolean isRejected() {
    return rejection().isPresent();
  }

  /** The number, or not a number where it is rejected. */
  public double reported() {
    return isRejected() ? Double.NaN : value;
  }

  /** {@code 1.98}, or {@code rejected (4.40)}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, isRejected() ? "rejected (%.2f)" : "%.2f", value);
  }
}
