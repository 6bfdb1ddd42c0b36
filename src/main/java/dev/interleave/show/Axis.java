package dev.interleave.show;

import dev.interleave.schedule.Time;
import dev.interleave.schedule.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * A time axis from zero with round numbers on it.
 *
 * @param end the time at the right edge
 * @param left where zero is drawn
 * @param width how wide the whole time is drawn
 */
record Axis(Time end, double left, double width) {
  private static final int MOST_TICKS = 8;

  /** The unit of all ticks, by how long the axis is at least. */
  static final List<From> UNITS =
      List.of(new From(0, Unit.US), new From(1_000_000, Unit.MS), new From(2_000_000_000, Unit.S));

  /**
   * @param from nanoseconds from which on it is the unit
   */
  record From(long from, Unit unit) {}

  double x(long nanos) {
    return left + width * nanos / Math.max(1, end.nanos());
  }

  /** Round instants, eight at most: 0, 20 ms, 40 ms, ... */
  List<Time> ticks() {
    long step = step();
    var ticks = new ArrayList<Time>();
    for (long at = 0; at <= end.nanos(); at += step) ticks.add(new Time(at));
    return ticks;
  }

  /** The smallest of 1, 2, 5, 10, 20, 50, ... nanoseconds that needs few enough ticks. */
  private long step() {
    for (long ten = 1; ; ten *= 10)
      for (long step : new long[] {ten, 2 * ten, 5 * ten})
        if (end.nanos() / step < MOST_TICKS) return step;
  }

  /** A tick in one unit for the whole axis, so that no label changes its unit half way. */
  String label(Time tick) {
    if (tick.nanos() == 0) return "0";
    var unit = UNITS.stream().filter(u -> end.nanos() >= u.from()).toList().getLast().unit();
    return number((double) tick.nanos() / unit.nanos()) + " " + unit.label();
  }

  private static String number(double value) {
    return value == Math.rint(value) ? "" + (long) value : "" + value;
  }
}
