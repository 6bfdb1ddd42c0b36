package dev.interleave.show;

import dev.interleave.schedule.Schedule;
import dev.interleave.schedule.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * What is drawn of a run: tasks by themselves as long as they can be seen, and bars for those too
 * short or, where lanes share a row, too many. So a picture of any run stays small.
 *
 * @param alone the tasks of each row that are drawn by themselves
 * @param crowds the bars that stand for several tasks, row by row
 * @param cell nanoseconds that such bars are made of
 */
record Gathered(List<List<Span>> alone, List<Crowd> crowds, long cell) {
  /** As many tasks may be drawn by themselves; a crowd takes half the room of a task. */
  static final int MOST = 10_000;

  /** A cell is this part of the run at first, which takes a tenfold zoom to be seen. */
  private static final int FINEST = 8_192;

  /** Where rows are shared all of a run is cells, and a pixel each is as fine as it gets. */
  private static final int FINEST_OF_SHARED = 1_024;

  static Gathered of(Schedule schedule, Rows rows) {
    if (schedule.spans().size() <= MOST && rows.lanes().stream().allMatch(lanes -> lanes <= 1))
      return new Gathered(rows.spans(), List.of(), 1);
    boolean shared = rows.lanes().stream().anyMatch(lanes -> lanes > 1);
    for (int cells = shared ? FINEST_OF_SHARED : FINEST; ; cells /= 2) {
      var gathered = in(cells, schedule, rows);
      if (cells == 1 || gathered.size() <= 2 * MOST) return gathered;
    }
  }

  private int size() {
    return crowds.size() + 2 * alone.stream().mapToInt(List::size).sum();
  }

  private static Gathered in(int cells, Schedule schedule, Rows rows) {
    long cell = Math.max(1, Math.ceilDiv(schedule.makespan().nanos(), cells));
    var alone = new ArrayList<List<Span>>();
    var crowds = new ArrayList<Crowd>();
    for (int row = 0; row < rows.size(); row++) {
      boolean shared = rows.isShared(row);
      var crowding = new Crowding(row, rows.lanes().get(row), schedule.start(), cell, cells);
      var visible = new ArrayList<Span>();
      for (var span : rows.spans().get(row))
        if (!shared && span.duration().nanos() >= cell) visible.add(span);
        else crowding.add(span);
      alone.add(visible);
      crowds.addAll(crowding.bars());
    }
    return new Gathered(alone, crowds, cell);
  }

  /** How many tasks are not drawn by themselves. */
  int tasksInCrowds() {
    return crowds.stream().mapToInt(Crowd::tasks).sum();
  }
}
