package dev.interleave.exercise.lesson01;

import dev.interleave.exercise.Mismatch;
import dev.interleave.exercise.WordQuiz;
import dev.interleave.exercise.WordQuiz.Case;
import dev.interleave.schedule.Schedule;
import dev.interleave.schedule.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Six drawn schedules to tell apart. A row is a task, and a bar is a time when it computes. */
final class ParallelOrConcurrent {
  private static final long MS = 1_000_000;

  static final Map<String, Schedule> ALL = all();

  private ParallelOrConcurrent() {}

  private static Map<String, Schedule> all() {
    var all = new LinkedHashMap<String, Schedule>();
    all.put("A", rows("0-20", "20-40"));
    all.put("B", rows("0-5 10-15 20-25 30-35", "5-10 15-20 25-30 35-40"));
    all.put("C", rows("0-40", "0-40"));
    all.put("D", rows("0-4 14-20 30-33", "4-14 33-36", "20-30 36-40"));
    all.put("E", rows("0-12", "20-30", "34-40"));
    all.put("F", rows("0-20", "0-18", "20-40", "18-40"));
    return all;
  }

  /** A schedule from the times, in milliseconds, when each task computes. */
  private static Schedule rows(String... tasks) {
    var spans = new ArrayList<Span>();
    for (int task = 0; task < tasks.length; task++)
      for (var piece : tasks[task].split(" ")) {
        var ends = piece.split("-");
        spans.add(
            Span.of(
                task,
                "task " + (task + 1),
                Long.parseLong(ends[0]) * MS,
                Long.parseLong(ends[1]) * MS));
      }
    return Schedule.of(0, spans);
  }

  /** What a schedule shows, by the definitions of the lesson. */
  static String word(Schedule schedule) {
    if (schedule.overlap() > 1) return "parallel";
    return lives(schedule).overlap() > 1 ? "concurrent" : "neither";
  }

  /** Each task as one span from its first to its last moment, pauses included. */
  private static Schedule lives(Schedule schedule) {
    var lives = new LinkedHashMap<Integer, Span>();
    for (var span : schedule.spans())
      lives.merge(
          span.task(),
          span,
          (a, b) ->
              Span.of(
                  a.task(),
                  a.worker(),
                  Math.min(a.start(), b.start()),
                  Math.max(a.end(), b.end())));
    return Schedule.of(schedule.start(), List.copyOf(lives.values()));
  }

  static List<Mismatch> mismatches(List<String> words) {
    return WordQuiz.mismatches(
        words, ALL.entrySet().stream().map(ParallelOrConcurrent::asked).toList());
  }

  private static Case asked(Map.Entry<String, Schedule> picture) {
    var hint =
        "move a ruler from left to right over %s: which bars does it touch, and between whose bars is it?"
            .formatted(picture.getKey());
    return new Case(picture.getKey(), word(picture.getValue()), hint);
  }
}
