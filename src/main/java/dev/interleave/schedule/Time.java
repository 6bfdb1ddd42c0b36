package dev.interleave.schedule;

import java.util.Collection;
import java.util.Locale;

/**
 * A length of time that prints itself in the unit a person would choose: {@code 41 µs}, {@code 502
 * ms}, {@code 3.06 s}.
 *
 * @param nanos the length in nanoseconds
 */
public record Time(long nanos) implements Comparable<Time> {
  /** Significant digits that a person reads. */
  public static final int DIGITS = 3;

  /** A time of this many milliseconds. */
  public static Time ofMillis(double ms) {
    return new Time(Math.round(ms * 1e6));
  }

  /**
   * The middle one of several times, or the mean of the two in the middle.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Time median(Collection<Time> times) {
    if (times.isEmpty()) throw new IllegalArgumentException("No times have no median.");
    var sorted = times.stream().mapToLong(Time::nanos).sorted().toArray();
    int middle = sorted.length / 2;
    if (sorted.length % 2 == 1) return new Time(sorted[middle]);
    return new Time((sorted[middle - 1] + sorted[middle]) / 2);
  }

  /** This time in milliseconds. */
  public double ms() {
    return nanos / 1e6;
  }

  /** This time in seconds. */
  public double seconds() {
    return nanos / 1e9;
  }

  /** How many times {@code other} fits into this one. */
  public double over(Time other) {
    return (double) nanos / other.nanos;
  }

  @Override
  public int compareTo(Time other) {
    return Long.compare(nanos, other.nanos);
  }

  @Override
  public String toString() {
    var unit = Unit.of(nanos);
    if (unit == Unit.NS) return nanos + " ns";
    return digits((double) nanos / unit.nanos()) + " " + unit.label();
  }

  /** Three significant digits, without an exponent; those before the point are all there. */
  private static String digits(double value) {
    int before = Math.abs(value) >= 100 ? 3 : Math.abs(value) >= 10 ? 2 : 1;
    return String.format(Locale.ROOT, "%." + Math.max(0, DIGITS - before) + "f", value);
  }
}
