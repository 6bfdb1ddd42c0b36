package dev.interleave.show;

import static dev.interleave.schedule.Names.counted;

import dev.interleave.schedule.Activity;
import dev.interleave.schedule.Schedule;
import dev.interleave.schedule.Span;
import dev.interleave.schedule.State;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A timeline in characters, for a terminal. */
final class TimelineText {
  private static final int WIDTH = 60;
  private static final int MOST_ROWS = 16;
  private static final String HEIGHTS = "▁▂▃▄▅▆▇█";

  private final Timeline timeline;
  private final List<Layout> layouts;
  private final double nanosPerCell;

  TimelineText(Timeline timeline, List<Layout> layouts) {
    this.timeline = timeline;
    this.layouts = layouts;
    this.nanosPerCell = Math.max(1, timeline.end().nanos()) / (double) WIDTH;
  }

  /** What a panel shows, in a sentence. */
  static String sentence(Panel panel) {
    var schedule = panel.schedule();
    return String.format(
        Locale.ROOT,
        "%s: %s on %s in %s, workers idle %.0f %% of the time.",
        panel.title(),
        tasks(schedule),
        counted(schedule.workers().size(), "worker"),
        schedule.makespan(),
        100 * schedule.idle());
  }

  private static String tasks(Schedule schedule) {
    int pieces = schedule.spans().size();
    int tasks = (int) schedule.spans().stream().mapToInt(Span::task).distinct().count();
    return counted(tasks, "task") + (pieces > tasks ? " in " + counted(pieces, "piece") : "");
  }

  String draw() {
    var panels =
        IntStream.range(0, layouts.size())
            .mapToObj(i -> panel(timeline.panels().get(i), layouts.get(i).rows()))
            .collect(Collectors.joining("\n\n"));
    var marks =
        timeline.marks().stream()
            .map(mark -> "\n" + mark.label() + ": " + mark.at())
            .collect(Collectors.joining());
    var notes =
        timeline.notes(layouts).stream()
            .map(note -> "\n(" + note + ")")
            .collect(Collectors.joining());
    return panels + marks + "\n(" + timeline.caption() + ")" + notes;
  }

  private String panel(Panel panel, Rows rows) {
    var activities = panel.states().bySpan();
    int last = Math.max(1, cell(panel.schedule().makespan().nanos()));
    int width = rows.names().stream().mapToInt(String::length).max().orElse(0);
    var text = new StringBuilder(sentence(panel));
    for (int row = 0; row < Math.min(rows.size(), MOST_ROWS); row++)
      text.append("\n")
          .append(("%" + Math.max(1, width) + "s ").formatted(rows.names().get(row)))
          .append(
              rows.isShared(row)
                  ? crowded(panel, rows, row, last)
                  : cells(panel, activities, rows.spans().get(row), last));
    if (rows.size() > MOST_ROWS)
      text.append("\n... and ").append(rows.size() - MOST_ROWS).append(" more rows");
    return text.append(Legend.text(panel.states())).toString();
  }

  /** Several lanes: the more of them are taken, the higher the bar. */
  private String crowded(Panel panel, Rows rows, int row, int last) {
    var schedule = panel.schedule();
    long cell = Math.max(1, (long) Math.ceil(nanosPerCell));
    var crowding = new Crowding(row, rows.lanes().get(row), schedule.start(), cell, last);
    rows.spans().get(row).forEach(crowding::add);
    var cells = new StringBuilder("·".repeat(last));
    for (var bar : crowding.bars())
      for (long at = bar.from(); at < bar.to(); at += cell)
        cells.setCharAt(
            (int) ((at - schedule.start()) / cell), HEIGHTS.charAt((bar.busy() * 8 - 1) / 100));
    return cells.toString();
  }

  /** A task takes the cells it covers by half or more, and one at least. */
  private String cells(Panel panel, Map<Span, Activity> activities, List<Span> spans, int last) {
    long start = panel.schedule().start();
    var cells = new StringBuilder("·".repeat(last));
    for (var span : spans) {
      mark(cells, span.start() - start, span.end() - start, span.failed() ? 'x' : '█');
      var activity = activities.get(span);
      if (activity != null && !span.failed())
        for (var segment : Blend.of(activity.segments(), Math.round(nanosPerCell)))
          mark(cells, segment.start() - start, segment.end() - start, letter(segment.state()));
    }
    return cells.toString();
  }

  private void mark(StringBuilder cells, long start, long end, char sign) {
    int from = Math.min(cell(start), cells.length() - 1);
    int to = Math.min(cells.length(), Math.max(from + 1, cell(end)));
    for (int i = from; i < to; i++) cells.setCharAt(i, sign);
  }

  private static char letter(State state) {
    return state == State.COMPUTING ? '█' : state.letter();
  }

  private int cell(long nanos) {
    return (int) Math.round(nanos / nanosPerCell);
  }
}
