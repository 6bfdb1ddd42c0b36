package dev.interleave.schedule;

import java.util.List;
import java.util.OptionalLong;

/**
 * What one worker did inside one task.
 *
 * @param span the task's stay on the worker
 * @param segments its states from start to end, without gap or overlap
 * @param withoutCore nanoseconds of its computing time spent without a core, an estimate; empty
 *     where the system does not tell
 * @param carrier which platform thread carried it, if it ran on a virtual thread; otherwise empty
 */
public record Activity(
    Span span, List<Segment> segments, OptionalLong withoutCore, String carrier) {

  /** Takes a copy. */
  public Activity {
    segments = List.copyOf(segments);
  }

  /** Time in this state; computing time without a core counts as {@link State#NO_CORE} alone. */
  public Time total(State state) {
    long sum = sum(segments, state);
    return switch (state) {
      case NO_CORE -> new Time(sum + withoutCore.orElse(0));
      case COMPUTING -> new Time(sum - withoutCore.orElse(0));
      default -> new Time(sum);
    };
  }

  /** Time in this state by the segments alone, in nanoseconds. */
  public static long sum(List<Segment> segments, State state) {
    return segments.stream()
        .filter(segment -> segment.state() == state)
        .mapToLong(segment -> segment.duration().nanos())
        .sum();
  }

  /** Share of the computing segments that had no core; 0 to 1. */
  public double shareWithoutCore() {
    long computing = sum(segments, State.COMPUTING);
    return computing == 0 ? 0 : (double) withoutCore.orElse(0) / computing;
  }
}
