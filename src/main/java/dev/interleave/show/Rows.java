package dev.interleave.show;

import dev.interleave.schedule.Schedule;
import dev.interleave.schedule.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.PriorityQueue;

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
    var spans = new LinkedHashMap<String, List<Span>>();
    schedule.workers().forEach(worker -> spans.put(worker, new ArrayList<>()));
    sorted(schedule).forEach(span -> spans.get(span.worker()).add(span));
    return new Rows(schedule.workers(), List.copyOf(spans.values()), false);
  }

  /** First fit by start, which needs as many lanes as tasks overlap, and no more. */
  private static Rows inLanes(Schedule schedule) {
    record Busy(int lane, long until) {}
    var lanes = new ArrayList<List<Span>>();
    var busy = new PriorityQueue<Busy>(Comparator.comparingLong(Busy::until));
    var free = new PriorityQueue<Integer>();
    for (var span : sorted(schedule)) {
      while (!busy.isEmpty() && busy.peek().until() <= span.start()) free.add(busy.poll().lane());
      if (free.isEmpty()) free.add(added(lanes));
      lanes.get(free.peek()).add(span);
      busy.add(new Busy(free.poll(), span.end()));
    }
    var names = new ArrayList<String>();
    for (int i = 1; i <= lanes.size(); i++) names.add("lane " + i);
    return new Rows(names, lanes, true);
  }

  private static int added(List<List<Span>> lanes) {
    lanes.add(new ArrayList<>());
    return lanes.size() - 1;
  }

  private static List<Span> sorted(Schedule schedule) {
    return schedule.spans().stream().sorted(Comparator.comparingLong(Span::start)).toList();
  }

  int size() {
    return names.size();
  }
}
