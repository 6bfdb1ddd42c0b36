package dev.interleave.schedule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of time in one state. Instants are nanoseconds of the clock of the spans.
 *
 * @param state what the worker was doing
 * @param start when it began
 * @param end when it was over
 * @param about what it waited for, such as a lock's class or a file; empty where nothing is known
 */
public record Segment(State state, long start, long end, String about) {
  private static final Comparator<Segment> OUTER_FIRST =
      Comparator.comparingLong(Segment::start)
          .thenComparing(Comparator.comparingLong(Segment::end).reversed());

  /**
   * @throws IllegalArgumentException if it ends before it starts
   */
  public Segment {
    if (start > end)
      throw new IllegalArgumentException(
          "%s from %d to %d: that order is impossible.".formatted(state, start, end));
  }

  /** How long it lasted. */
  public Time duration() {
    return new Time(end - start);
  }

  /**
   * This stretch with other states where there are any, cut to fit into it. Of others within others
   * the outer one counts, since a socket's read that parks is a read to its reader.
   */
  public List<Segment> split(Collection<Segment> others) {
    var parts = new ArrayList<Segment>();
    long at = start;
    for (var other : others.stream().sorted(OUTER_FIRST).toList()) {
      long from = Math.max(at, other.start);
      long to = Math.min(end, other.end);
      if (from >= to) continue;
      if (at < from) parts.add(new Segment(state, at, from, about));
      parts.add(new Segment(other.state, from, to, other.about));
      at = to;
    }
    if (at < end) parts.add(new Segment(state, at, end, about));
    return parts;
  }

  /** The state and what is known about it. */
  public String text() {
    return about.isEmpty() ? state.label() : state.label() + " (" + about + ")";
  }
}
