package dev.interleave.show;

import dev.interleave.schedule.Schedule;
import dev.interleave.schedule.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The rows of one panel: one a worker, or, where workers are too many to draw, lanes that each hold
 * the tasks of several workers which never overlap.
 *
 * @param names what stands before each row
 * @param spans the spans of each row, by start
 * @param lanes whether a row is a lane instead of a worker
 */
record Rows(List<String> names, List<List<Span>> spans, boolean lanes) {
  /** More rows than this cannot be told apart on a screen. */
  static final int MOST = 64;

  static Rows of(Schedule schedule) {
    return schedule.workers().size() <= MOST ? byWorker(schedule) : inLanes(schedule);
  }

  private static Rows byWorker(Schedule schedule) {
    var spans = new ArrayList<List<Span>>();
    for (var worker : schedule.workers())
      spans.add(sorted(schedule).stream().filter(s -> s.worker().equals(worker)).toList());
    return new Rows(schedule.workers(), spans, false);
  }

  /** First fit by start, which needs as many lanes as tasks overlap, and no more. */
  private static Rows inLanes(Schedule schedule) {
    var lanes = new ArrayList<List<Span>>();
    for (var span : sorted(schedule)) {
      lanes.stream()
          .filter(lane -> lane.getLast().end() <= span.start())
          .findFirst()
          .orElseGet(() -> added(lanes))
          .add(span);
    }
    var names = new ArrayList<String>();
    for (int i = 1; i <= lanes.size(); i++) names.add("lane " + i);
    return new Rows(names, lanes, true);
  }

  private static List<Span> added(List<List<Span>> lanes) {
    lanes.add(new ArrayList<>());
    return lanes.getLast();
  }

  private static List<Span> sorted(Schedule schedule) {
    return schedule.spans().stream().sorted(Comparator.comparingLong(Span::start)).toList();
  }

  int size() {
    return names.size();
  }
}
