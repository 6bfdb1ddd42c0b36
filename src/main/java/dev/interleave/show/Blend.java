package dev.interleave.show;

import dev.interleave.schedule.Activity;
import dev.interleave.schedule.Segment;
import dev.interleave.schedule.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Makes one segment of neighbours that are too short to be drawn, named after most of its time. */
final class Blend {
  private final long least;
  private final List<Segment> out = new ArrayList<>();
  private final List<Segment> group = new ArrayList<>();

  private Blend(long least) {
    this.least = least;
  }

  /** The segments, those below {@code least} nanoseconds gathered until they reach it. */
  static List<Segment> of(List<Segment> segments, long least) {
    var blend = new Blend(least);
    segments.forEach(blend::add);
    blend.flush();
    return blend.out;
  }

  private void add(Segment segment) {
    if (length(segment) >= least) flush();
    group.add(segment);
    if (group.getLast().end() - group.getFirst().start() >= least) flush();
  }

  private static long length(Segment segment) {
    return segment.duration().nanos();
  }

  private void flush() {
    if (group.isEmpty()) return;
    var first = group.getFirst();
    out.add(group.size() == 1 ? first : blended(first, group.getLast()));
    group.clear();
  }

  private Segment blended(Segment first, Segment last) {
    var most =
        Stream.of(State.values())
            .max(Comparator.comparingLong(state -> Activity.sum(group, state)))
            .orElseThrow();
    var about = "for the most part, %d changes".formatted(group.size() - 1);
    return new Segment(most, first.start(), last.end(), about);
  }
}
