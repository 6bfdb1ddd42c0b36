package dev.interleave.schedule;

/** The units in which times are told to people, from the smallest on. */
public enum Unit {
  /** Nanoseconds. */
  NS(1, "ns"),
  /** Microseconds. */
  US(1_000, "µs"),
  /** Milliseconds. */
  MS(1_000_000, "ms"),
  /** Seconds. */
  S(1_000_000_000, "s");

  private final long nanos;
  private final String label;

  Unit(long nanos, String label) {
    this.nanos = nanos;
    this.label = label;
  }

  /** Nanoseconds in one of it. */
  public long nanos() {
    return nanos;
  }

  /** How it is written behind a number. */
  public String label() {
    return label;
  }

  /** The largest one that fits into so many nanoseconds. */
  static Unit of(long nanos) {
    var fitting = NS;
    for (var unit : values()) if (Math.abs(nanos) >= unit.nanos) fitting = unit;
    return fitting;
  }
}
