package dev.interleave;

import dev.interleave.machine.Machine;
import dev.interleave.results.Guess;
import dev.interleave.results.HostMachine;
import dev.interleave.results.Result;
import dev.interleave.results.StrategyRow;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** What is kept of a measured value: plain numbers and labels. */
final class ResultMapping {
  private static final String NOTHING = "";

  private ResultMapping() {}

  /**
   * @throws IllegalArgumentException if there is nothing to keep in {@code value}
   */
  static Result of(String lesson, Object value, Prediction guess) {
    return switch (value) {
      case Run run -> of(lesson, Lab.compare(run), guess);
      case Comparison comparison -> of(lesson, comparison, guess, comparison.series().getLast());
      case Scaling scaling -> of(lesson, scaling.comparison(), guess, shortest(scaling));
      case Prediction.Gap gap ->
          of(
              lesson,
              NOTHING,
              Machine.look(),
              0,
              new Guess(gap.sentence(), null, gap.ratio()),
              List.of());
      case null, default -> throw unknown(value);
    };
  }

  private static Series shortest(Scaling scaling) {
    return scaling.series().values().stream()
        .min(Comparator.comparing(series -> series.median().makespan()))
        .orElseThrow();
  }

  private static Result of(String lesson, Comparison comparison, Prediction guess, Series usual) {
    var baseline = comparison.baseline();
    return of(
        lesson,
        baseline.workload(),
        baseline.machine(),
        comparison.cautions().size(),
        guess(guess, comparison, usual),
        comparison.series().stream().map(ResultMapping::way).toList());
  }

  /** A guess is held against one row, in the unit that it has; without a unit it has no gap. */
  private static Guess guess(Prediction guess, Comparison comparison, Series usual) {
    if (guess == null) return Guess.NONE;
    var unit = guess.quantity().unit();
    if (unit.isEmpty()) return new Guess(guess.what(), guess.guess(), null);
    var row = guess.row().isEmpty() ? usual : named(comparison, guess.row());
    double gap = guess.check(row.median(), comparison.baseline()).ratio();
    return new Guess(guess.what(), guess.guess(), gap, unit, row.label());
  }

  private static Series named(Comparison comparison, String label) {
    return comparison.series().stream()
        .filter(series -> series.label().equals(label))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "The guess is about \"%s\", and there is no such run. There are %s."
                    .formatted(label, comparison.series().stream().map(Series::label).toList())));
  }

  private static Result of(
      String lesson,
      String workload,
      Machine machine,
      int cautions,
      Guess guess,
      List<StrategyRow> ways) {
    return new Result(
        0,
        UUID.randomUUID().toString(),
        NOTHING,
        lesson(lesson),
        workload,
        Instant.now().truncatedTo(ChronoUnit.SECONDS),
        new HostMachine(machine.cores(), machine.memory(), machine.system(), machine.java()),
        cautions,
        guess,
        ways);
  }

  private static StrategyRow way(Series series) {
    var run = series.median();
    return new StrategyRow(
        series.label(),
        run.workers(),
        series.runs().size(),
        run.failed(),
        run.makespan(),
        series.shortest(),
        series.longest(),
        run.schedule().busy(),
        run.cpuUse());
  }

  /** A lesson as its file is numbered: 1 is 01. */
  static String lesson(String lesson) {
    if (lesson == null || lesson.isBlank())
      throw new IllegalArgumentException(
          "A result belongs to a lesson, and none was named. Put its number first: record(\"01\", ...).");
    var name = lesson.strip();
    return name.matches("\\d") ? "0" + name : name;
  }

  private static IllegalArgumentException unknown(Object value) {
    var seen = value == null ? "null" : "a value of type " + value.getClass().getSimpleName();
    return new IllegalArgumentException(
        ("record() keeps a run, a comparison, a scaling or a checked guess. It was given %s. "
                + "Try record(\"01\", compare(alone, pooled)).")
            .formatted(seen));
  }
}
