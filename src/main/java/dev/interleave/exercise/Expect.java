package dev.interleave.exercise;

import dev.interleave.schedule.Schedule;
import dev.interleave.schedule.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a schedule should look like; every expectation that it misses becomes a mismatch. */
public final class Expect {
  private final Schedule schedule;
  private final List<Mismatch> missed = new ArrayList<>();

  private Expect(Schedule schedule) {
    this.schedule = schedule;
  }

  static Expect of(Schedule schedule) {
    return new Expect(schedule);
  }

  /** Tasks 0 to {@code count - 1} and no others, each run exactly once. */
  public Expect eachTaskOnce(int count) {
    Map<Integer, Long> runs =
        schedule.spans().stream().collect(Collectors.groupingBy(Span::task, Collectors.counting()));
    long missing = count - runs.size();
    if (missing < 0)
      miss(
          "a run of %d tasks".formatted(count),
          "a run of %d".formatted(runs.size()),
          "check the run that this exercise's own cell makes");
    long again = runs.values().stream().filter(n -> n > 1).count();
    if (missing > 0)
      miss("each of %d tasks once".formatted(count), missing + " never ran", "let each task run");
    if (again > 0)
      miss(
          "each of %d tasks once".formatted(count),
          "%d tasks ran more than once, one of them %d times"
              .formatted(again, runs.values().stream().max(Long::compare).orElseThrow()),
          "hand every task to one worker only");
    return this;
  }

  /** No task threw. */
  public Expect noneFailed(String advice) {
    long failed = schedule.spans().stream().filter(Span::failed).count();
    if (failed > 0) miss("no task that fails", failed + " failed", advice);
    return this;
  }

  /** At some moment this many tasks were under way. */
  public Expect overlapAtLeast(int count, String advice) {
    if (schedule.overlap() < count)
      miss(
          "at some moment %d tasks under way".formatted(count),
          "never more than " + schedule.overlap(),
          advice);
    return this;
  }

  /** At no moment were more tasks than this under way. */
  public Expect overlapAtMost(int count, String advice) {
    if (schedule.overlap() > count)
      miss(
          "at most %d tasks under way at any moment".formatted(count),
          "%d at the same time".formatted(schedule.overlap()),
          advice);
    return this;
  }

  /** This many workers ran at least one task. */
  public Expect workers(int count, String advice) {
    int were = schedule.workers().size();
    if (were != count)
      miss("%d workers with something to do".formatted(count), were + " of them", advice);
    return this;
  }

  /** Workers of a fork/join pool ran the tasks, or simulated ones, which have their names. */
  public Expect forkJoin(String advice) {
    if (schedule.workers().stream().noneMatch(worker -> worker.contains("worker-")))
      miss("workers of a ForkJoinPool", "workers " + String.join(", ", schedule.workers()), advice);
    return this;
  }

  /** Tasks dealt like cards: those of a worker are {@code workers} apart. */
  public Expect dealt(int workers, String advice) {
    for (var hand : schedule.tasksByWorker().entrySet()) {
      var tasks = hand.getValue();
      if (tasks.stream().mapToInt(task -> task % workers).distinct().count() > 1) {
        miss(
            "the tasks of each worker %d apart".formatted(workers),
            "%s had tasks %s".formatted(hand.getKey(), first(tasks)),
            advice);
        break;
      }
    }
    return this;
  }

  private static String first(List<Integer> tasks) {
    var shown = tasks.stream().limit(4).map(String::valueOf).collect(Collectors.joining(", "));
    return tasks.size() > 4 ? shown + " and so on" : shown;
  }

  /**
   * No worker was given more than this, by the sizes of its tasks: who ran what, in virtual time.
   */
  public Expect heaviestAtMost(long most, long[] sizes, String advice) {
    for (var hand : schedule.tasksByWorker().entrySet()) {
      long load = hand.getValue().stream().mapToLong(t -> t < sizes.length ? sizes[t] : 0).sum();
      if (load > most)
        miss(
            "at most %d ms of tasks for each worker".formatted(most),
            "%s had %d tasks, %d ms together"
                .formatted(hand.getKey(), hand.getValue().size(), load),
            advice);
    }
    return this;
  }

  private void miss(String expected, String was, String advice) {
    missed.add(new Mismatch(expected, was, advice));
  }

  List<Mismatch> mismatches() {
    return missed;
  }

  /** A check that applies these expectations to a schedule. */
  static Function<Schedule, List<Mismatch>> schedule(Function<Expect, Expect> expectations) {
    return schedule -> expectations.apply(of(schedule)).mismatches();
  }
}
