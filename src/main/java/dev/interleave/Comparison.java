package dev.interleave;

import dev.interleave.measure.Caution;
import dev.interleave.schedule.Time;
import dev.interleave.show.BarChart;
import dev.interleave.show.Chart;
import dev.interleave.show.Html;
import dev.interleave.show.ResultTable;
import dev.interleave.show.Timeline;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs side by side. The first one is the baseline.
 *
 * @param runs one or more
 */
public record Comparison(List<Run> runs) implements Html {
  private static final double POSSIBLE = 1.15;

  /**
   * @throws IllegalArgumentException if there is nothing to compare
   */
  public Comparison {
    if (runs.isEmpty())
      throw new IllegalArgumentException(
          "compare() was given no run. Run the same workload two ways first, then "
              + "compare(alone, pooled): the first one is the baseline.");
    runs = List.copyOf(runs);
  }

  /** The run that the others are compared with. */
  public Run baseline() {
    return runs.getFirst();
  }

  /** One row a run. */
  public ResultTable table() {
    return RunTable.of(runs, baseline());
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
    return BarChart.of(
        baseline().workload(),
        "makespan in ms",
        runs.stream().map(Run::label).toList(),
        runs.stream().map(Run::makespan).map(Time::ms).toList());
  }

  /** Every run's timeline, on one time axis. */
  public Timeline timelines() {
    return new Timeline(runs.stream().map(Run::panel).toList(), List.of(), baseline().caption());
  }

  /** Reasons to doubt the comparison: those of its runs, and its own. */
  public List<Caution> cautions() {
    var own = runs.stream().filter(this::isImpossible).map(this::impossible);
    return Stream.concat(runs.stream().flatMap(run -> run.cautions().stream()), own).toList();
  }

  private boolean isImpossible(Run run) {
    return run.speedupOver(baseline()) > POSSIBLE * run.workers();
  }

  private Caution impossible(Run run) {
    return Caution.impossible(run.label(), run.speedupOver(baseline()), run.workers());
  }

  @Override
  public String html() {
    return table().html() + Cautions.html(cautions());
  }

  @Override
  public String toString() {
    return table() + Cautions.text(cautions());
  }
}
