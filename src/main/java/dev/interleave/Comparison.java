package dev.interleave;

import dev.interleave.doubt.Caution;
import dev.interleave.schedule.Time;
import dev.interleave.show.Html;
import dev.interleave.show.Timeline;
import dev.interleave.show.chart.BarChart;
import dev.interleave.show.chart.Chart;
import dev.interleave.show.chart.DotChart;
import dev.interleave.show.table.ResultTable;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tech.tablesaw.api.Table;

/**
 * Ways of doing a workload side by side, each stood for by its median run. The first one is the
 * baseline.
 *
 * @param series one or more
 */
public record Comparison(List<Series> series) implements Html {
  /**
   * @throws IllegalArgumentException if there is nothing to compare
   */
  public Comparison {
    if (series.isEmpty())
      throw new IllegalArgumentException(
          "compare() was given no run. Run the same workload two ways first, then "
              + "compare(alone, pooled): the first one is the baseline.");
    series = List.copyOf(series);
  }

  /** The median run of each way. */
  public List<Run> runs() {
    return series.stream().map(Series::median).toList();
  }

  /** The run that the others are compared with. */
  public Run baseline() {
    return series.getFirst().median();
  }

  /**
   * A Tablesaw table to filter, to group and to write: one row a run, each round on its own, those
   * of the warm-up left out. Speedup and efficiency are over the baseline's median run, efficiency
   * only where that had one worker; times are milliseconds, shares 0 to 1. What the system does not
   * tell is missing.
   */
  public Table table() {
    return Tables.runs(series);
  }

  /** One row a way, as it is printed. */
  ResultTable summary() {
    return RunTable.of(series);
  }

  /** One bar a run, as high as its makespan. */
  public Chart chart() {
    return bars().captioned(baseline().machine().brief());
  }

  /** The same bars with a guess of a makespan among them. */
  public Chart chart(Prediction guess) {
    var bars = guess.isMissing() ? bars() : bars().guess("your guess", guess.asTime().ms());
    return bars.captioned(baseline().machine().brief());
  }

  private BarChart bars() {
    var bars =
        BarChart.of(
            baseline().workload(),
            "makespan in ms",
            runs().stream().map(Run::label).toList(),
            ms(runs().stream().map(Run::makespan).toList()));
    return bars.samples(series.stream().map(s -> ms(s.makespans())).toList());
  }

  private static List<Double> ms(List<Time> times) {
    return times.stream().map(Time::ms).toList();
  }

  /** Every run as a dot, in the order they were made; crosses were warm-up. */
  public Chart dots() {
    var dots = DotChart.of(baseline().workload(), "makespan in ms");
    for (var way : series)
      dots.add(
          way.label(), ms(way.warmup().stream().map(Run::makespan).toList()), ms(way.makespans()));
    return dots.captioned(baseline().machine().brief());
  }

  /** Every run's timeline, on one time axis. */
  public Timeline timelines() {
    return new Timeline(runs().stream().map(Run::panel).toList(), List.of(), baseline().caption());
  }

  /** Reasons to doubt the comparison: those of its runs, and its own. */
  public List<Caution> cautions() {
    return Stream.of(
            runs().stream().flatMap(run -> run.cautions().stream()).filter(this::isNews),
            named(way -> !way.settled(), Caution::notSettled),
            named(Series::isSingleSample, Caution::singleSample),
            gains().filter(Gain::isImpossible).map(Gain::rejected),
            reduced())
        .flatMap(cautions -> cautions)
        .toList();
  }

  /** That threads take turns is the question where numbers of threads are compared. */
  private boolean isNews(Caution caution) {
    boolean same = runs().stream().mapToInt(Run::workers).distinct().count() == 1;
    return same || !caution.isAboutTurns();
  }

  /** Single runs are whole at any size. */
  private Stream<Caution> reduced() {
    boolean inRounds = series.stream().anyMatch(way -> way.runs().size() > 1);
    return inRounds ? RoundLimit.chosen().cautions().stream() : Stream.empty();
  }

  /** One caution that names every way it applies to; none if it applies to none. */
  private Stream<Caution> named(
      Predicate<Series> applies, Function<List<String>, Caution> caution) {
    var labels = series.stream().filter(applies).map(Series::label).toList();
    return labels.isEmpty() ? Stream.empty() : Stream.of(caution.apply(labels));
  }

  /** The row that a guess is held against: the one that it names, or else the last. */
  Series about(Prediction guess) {
    return guess.row().isEmpty() ? series.getLast() : named(guess.row());
  }

  /**
   * The row with this label.
   *
   * @throws IllegalArgumentException if there is none
   */
  Series named(String label) {
    return series.stream()
        .filter(way -> way.label().equals(label))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "The guess is about \"%s\", and there is no such run. There are %s."
                    .formatted(label, series.stream().map(Series::label).toList())));
  }

  private Stream<Gain> gains() {
    return runs().stream().map(run -> new Gain(run, baseline()));
  }

  @Override
  public String html() {
    return summary().html() + Cautions.html(cautions());
  }

  @Override
  public String toString() {
    return summary() + Cautions.text(cautions());
  }
}
