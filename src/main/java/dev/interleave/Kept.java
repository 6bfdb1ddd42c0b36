package dev.interleave;

import dev.interleave.machine.Machine;
import dev.interleave.results.Guess;
import dev.interleave.results.Host;
import dev.interleave.results.Result;
import dev.interleave.results.Way;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What is kept of a measured value: plain numbers and labels. */
final class Kept {
  private static final String NOTHING = "";

  private Kept() {}

  /**
   * @throws IllegalArgumentException if there is nothing to keep in {@code value}
   */
  static Result of(String lesson, Object value, Prediction guess) {
    return switch (value) {
      case Run run -> of(lesson, Lab.compare(run), guess);
      case Comparison comparison -> of(lesson, comparison, guess, comparison.runs().getLast());
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

  private static Run shortest(Scaling scaling) {
    return scaling.comparison().runs().stream()
        .min(Comparator.comparing(Run::makespan))
        .orElseThrow();
  }

  /** A guess is held against one run, in the unit that its own words name. */
  private static Result of(String lesson, Comparison comparison, Prediction guess, Run guessed) {
    var baseline = comparison.baseline();
    return of(
        lesson,
        baseline.workload(),
        baseline.machine(),
        comparison.cautions().size(),
        guess(guess, guessed, baseline),
        comparison.series().stream().map(Kept::way).toList());
  }

  private static Guess guess(Prediction guess, Run run, Run baseline) {
    if (guess == null) return Guess.NONE;
    boolean ofSpeedup = guess.what().toLowerCase(Locale.ROOT).contains("speedup");
    var gap = ofSpeedup ? guess.check(run.speedupOver(baseline)) : guess.check(run.makespan());
    return new Guess(guess.what(), guess.guess(), gap.ratio());
  }

  private static Result of(
      String lesson, String workload, Machine machine, int cautions, Guess guess, List<Way> ways) {
    return new Result(
        0,
        UUID.randomUUID().toString(),
        NOTHING,
        lesson(lesson),
        workload,
        Instant.now().truncatedTo(ChronoUnit.SECONDS),
        new Host(machine.cores(), machine.memory(), machine.system(), machine.java()),
        cautions,
        guess,
        ways);
  }

  private static Way way(Series series) {
    var run = series.median();
    return new Way(
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
