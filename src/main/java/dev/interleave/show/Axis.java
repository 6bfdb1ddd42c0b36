package dev.interleave.show;

import dev.interleave.schedule.Time;
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
    if (end.nanos() < 1_000_000) return number(tick.nanos() / 1e3) + " µs";
    if (end.nanos() < 2_000_000_000) return number(tick.ms()) + " ms";
    return number(tick.seconds()) + " s";
  }

  private static String number(double value) {
    return value == Math.rint(value) ? "" + (long) value : "" + value;
  }
}
