package dev.interleave;

import dev.interleave.schedule.Time;
import dev.interleave.show.table.ResultTable;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** The columns of every table of runs; those that would be empty or all the same are left out. */
final class RunTable {
  private static final double MEGABYTE = 1e6;
  private static final double NOTABLE = 0.06;
  private static final double HALF = 0.5;

  /** What a wide table can do without, the least telling first: speedup over workers is one. */
  private static final List<String> SPARE =
      List.of("efficiency", "steals", "run delay ms", "others' cores");

  /** Less than this is a stray read of something else. */
  private static final long WORTH_SHOWING = 100_000;

  private final List<Series> series;
  private final List<Run> runs;
  private final Run baseline;
  private ResultTable table;

  private RunTable(List<Series> series) {
    this.series = series;
    this.runs = series.stream().map(Series::median).toList();
    this.baseline = runs.getFirst();
    this.table = ResultTable.named(baseline.workload());
  }

  /** A row a series, the first one being the baseline. */
  static ResultTable of(List<Series> series) {
    return new RunTable(series).build();
  }

  private ResultTable build() {
    table = table.text("strategy", column(Run::label)).number("workers", 0, column(Run::workers));
    times();
    if (runs.size() > 1) {
      number("speedup", 2, run -> new Gain(run, baseline).reported());
      if (baseline.workers() == 1)
        number("efficiency", 2, run -> new Gain(run, baseline).efficiency());
    }
    number("busy", 2, run -> run.schedule().busy());
    number("CPU use", 2, Run::cpuUse);
    if (any(run -> run.facts().read().orElse(0) > WORTH_SHOWING))
      number("MB from disk", 2, RunTable::megabytes);
    if (any(run -> run.failed() > 0)) {
      number("ok", 0, run -> run.schedule().spans().size() - run.failed());
      number("failed", 0, Run::failed);
    }
    whatStandsOut();
    return narrow();
  }

  /** Facts that are usually near nothing. */
  private void whatStandsOut() {
    if (any(run -> run.facts().others().surely() > NOTABLE))
      number("others' cores", 2, RunTable::others);
    if (any(run -> delay(run) > HALF * run.makespan().ms()))
      number("run delay ms", 0, RunTable::delay);
    if (any(run -> run.facts().tally().steals() > 0))
      number("steals", 0, run -> run.facts().tally().steals());
  }

  private ResultTable narrow() {
    for (var name : SPARE) if (table.width() > ResultTable.WIDTH) table = table.without(name);
    return table;
  }

  private boolean any(Predicate<Run> found) {
    return runs.stream().anyMatch(found);
  }

  static double others(Run run) {
    var others = run.facts().others();
    return others.foreign().orElse(Double.NaN) + others.stolen().orElse(0);
  }

  /** In milliseconds; an empty place in the table where it is unknown. */
  static double delay(Run run) {
    return run.facts().scheduling().delay().map(Time::ms).orElse(Double.NaN);
  }

  private void times() {
    number("makespan ms", 1, run -> run.makespan().ms());
    if (series.stream().allMatch(s -> s.runs().size() == 1)) return;
    table = table.number("from", 1, ms(Series::shortest)).number("to", 1, ms(Series::longest));
    table = table.number("rounds", 0, series.stream().map(s -> s.runs().size()).toList());
  }

  private List<Double> ms(Function<Series, Time> time) {
    return series.stream().map(time).map(Time::ms).toList();
  }

  static double megabytes(Run run) {
    var read = run.facts().read();
    return read.isPresent() ? read.getAsLong() / MEGABYTE : Double.NaN;
  }

  private void number(String name, int digits, Function<Run, ? extends Number> value) {
    table = table.number(name, digits, column(value));
  }

  private <T> List<T> column(Function<Run, T> value) {
    return runs.stream().map(value).toList();
  }
}
