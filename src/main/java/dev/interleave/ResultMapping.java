package dev.interleave;

import dev.interleave.doubt.Caution;
import dev.interleave.machine.Machine;
import dev.interleave.results.Guess;
import dev.interleave.results.HostMachine;
import dev.interleave.results.Result;
import dev.interleave.results.StrategyRow;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
      case Comparison comparison -> of(lesson, comparison, guess, about(comparison, guess));
      case Scaling scaling -> of(lesson, scaling.comparison(), guess, about(scaling, guess));
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

  private static Series about(Comparison comparison, Prediction guess) {
    return guess == null ? null : comparison.about(guess);
  }

  private static Series about(Scaling scaling, Prediction guess) {
    return guess == null ? null : scaling.about(guess);
  }

  private static Result of(String lesson, Comparison comparison, Prediction guess, Series row) {
    var baseline = comparison.baseline();
    return of(
        lesson,
        baseline.workload(),
        baseline.machine(),
        comparison.cautions().size(),
        guess(guess, comparison.series().getFirst(), row),
        comparison.series().stream().map(way -> way(way, comparison.series().getFirst())).toList());
  }

  /** A guess is held against one row, in the unit that it has; without a unit it has no gap. */
  private static Guess guess(Prediction guess, Series baseline, Series row) {
    if (guess == null) return Guess.NONE;
    var unit = guess.quantity().stored();
    if (unit.isEmpty()) return new Guess(guess.what(), guess.guess(), null);
    double gap = guess.check(row, baseline).ratio();
    return new Guess(guess.what(), guess.guess(), gap, unit, row.label());
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

  private static StrategyRow way(Series series, Series baseline) {
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
        run.cpuUse(),
        series.speedupOver(baseline).rejection().map(Caution::seen).orElse(NOTHING));
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
