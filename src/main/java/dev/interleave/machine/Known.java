package dev.interleave.machine;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.LongFunction;

/** Arithmetic and print on numbers that may be unknown: what is made from one is unknown too. */
final class Known {
  static final String NOT = "unknown";

  private static final int KIBI = 1024;

  private Known() {}

  /** How far a count has risen; a count that fell was reset by someone, so nobody knows. */
  static OptionalLong rise(OptionalLong from, OptionalLong to) {
    if (from.isEmpty() || to.isEmpty() || to.getAsLong() < from.getAsLong())
      return OptionalLong.empty();
    return OptionalLong.of(to.getAsLong() - from.getAsLong());
  }

  static OptionalLong minus(OptionalLong a, OptionalLong b) {
    if (a.isEmpty() || b.isEmpty()) return OptionalLong.empty();
    return OptionalLong.of(a.getAsLong() - b.getAsLong());
  }

  /** The quotient, not below 0; unknown also where there was no time to count in. */
  static OptionalDouble over(OptionalLong nanos, long elapsed) {
    if (nanos.isEmpty() || elapsed <= 0) return OptionalDouble.empty();
    return OptionalDouble.of(Math.max(0, (double) nanos.getAsLong() / elapsed));
  }

  static String print(OptionalLong number, LongFunction<?> format) {
    return number.isPresent() ? format.apply(number.getAsLong()).toString() : NOT;
  }

  static String print(OptionalDouble number) {
    return number.isPresent() ? String.format(Locale.ROOT, "%.2f", number.getAsDouble()) : NOT;
  }

  static String print(Optional<?> value) {
    return value.map(Object::toString).orElse(NOT);
  }

  static String print(OptionalLong number) {
    return print(number, Known::grouped);
  }

  static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Bytes in the unit a person would choose, in powers of 1,024: memory comes in those. */
  static String bytes(long bytes) {
    String[] units = {"B", "KiB", "MiB", "GiB", "TiB"};
    double size = bytes;
    int unit = 0;
    for (; size >= KIBI && unit < units.length - 1; unit++) size /= KIBI;
    boolean whole = size >= 10 || size == Math.rint(size);
    return String.format(Locale.ROOT, whole ? "%.0f %s" : "%.1f %s", size, units[unit]);
  }
}
