package dev.interleave.show;

import dev.interleave.schedule.Schedule;
import java.util.List;

/**
 * Where everything of a run stands. Every picture of it is drawn from this: image, text and page.
 *
 * @param rows the rows, and what was done in each
 * @param gathered what has a bar of its own, and what shares one
 */
record Layout(Rows rows, Gathered gathered) {
  static Layout of(Schedule schedule) {
    var rows = Rows.of(schedule);
    return new Layout(rows, Gathered.of(schedule, rows));
  }

  /** What a reader must know about bars that stand for several tasks; nothing if there are none. */
  static List<String> notes(List<Layout> layouts) {
    long tasks = 0;
    long all = 0;
    for (var layout : layouts) {
      tasks += layout.gathered.tasksInCrowds();
      all += layout.rows.spans().stream().mapToLong(List::size).sum();
    }
    return PictureWords.gathered(tasks, all);
  }
}
