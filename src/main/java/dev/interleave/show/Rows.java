package dev.interleave.show;

import dev.interleave.schedule.Lanes;
import dev.interleave.schedule.Schedule;
import dev.interleave.schedule.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The rows of one panel: one a worker, or, where workers are too many to draw, lanes that each hold
 * the tasks of several workers which never overlap. Where even these are too many, several lanes
 * share a row.
 *
 * @param names what stands before each row
 * @param spans the spans of each row, by start, of spans within spans the outer one first
 * @param lanes how many lanes each row stands for; 0 where it is a worker
 */
record Rows(List<String> names, List<List<Span>> spans, List<Integer> lanes) {
  static final Comparator<Span> OUTER_FIRST =
      Comparator.comparingLong(Span::start)
          .thenComparing(Comparator.comparingLong(Span::end).reversed());

  static Rows of(Schedule schedule) {
    return schedule.workers().size() <= Lanes.READABLE_ROWS
        ? byWorker(schedule)
        : inLanes(schedule);
  }

  private static Rows byWorker(Schedule schedule) {
    var spans = new LinkedHashMap<String, List<Span>>();
    schedule.workers().forEach(worker -> spans.put(worker, new ArrayList<>()));
    sorted(schedule).forEach(span -> spans.get(span.worker()).add(span));
    var lanes = schedule.workers().stream().map(worker -> 0).toList();
    return new Rows(schedule.workers(), List.copyOf(spans.values()), lanes);
  }

  private static Rows inLanes(Schedule schedule) {
    var lanes = new Lanes();
    var byLane = new ArrayList<List<Span>>();
    for (var span : sorted(schedule)) {
      int lane = lanes.take(span.start());
      lanes.leave(lane, span.end());
      if (lane == byLane.size()) byLane.add(new ArrayList<>());
      byLane.get(lane).add(span);
    }
    int inRow = lanes.inRow();
    return inRow == 1 ? alone(lanes, byLane) : shared(lanes, inRow, byLane);
  }

  private static Rows alone(Lanes lanes, List<List<Span>> byLane) {
    return new Rows(lanes.rows(1), byLane, byLane.stream().map(lane -> 1).toList());
  }

  private static Rows shared(Lanes lanes, int inRow, List<List<Span>> byLane) {
    var spans = new ArrayList<List<Span>>();
    var counts = new ArrayList<Integer>();
    for (int from = 0; from < byLane.size(); from += inRow) {
      var together = byLane.subList(from, Math.min(byLane.size(), from + inRow));
      spans.add(together.stream().flatMap(List::stream).sorted(OUTER_FIRST).toList());
      counts.add(together.size());
    }
    return new Rows(lanes.rows(inRow), spans, counts);
  }

  private static List<Span> sorted(Schedule schedule) {
    return schedule.spans().stream().sorted(OUTER_FIRST).toList();
  }

  int size() {
    return names.size();
  }

  /** Whether rows are lanes instead of workers. */
  boolean inLanes() {
    return !lanes.isEmpty() && lanes.getFirst() > 0;
  }

  /** Whether a row stands for several lanes, so that its tasks overlap. */
  boolean isShared(int row) {
    return lanes.get(row) > 1;
  }
}
