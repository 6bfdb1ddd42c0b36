package dev.interleave;

import dev.interleave.doubt.Caution;
import dev.interleave.doubt.Figure;
import dev.interleave.model.Law;
import dev.interleave.show.Html;
import dev.interleave.show.chart.Chart;
import dev.interleave.show.chart.LineChart;
import dev.interleave.show.chart.Measured;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import tech.tablesaw.api.Table;

/**
 * The same work with more and more threads. The fewest threads are the baseline.
 *
 * @param workload what was run
 * @param series all runs by thread count, never empty
 */
public record Scaling(String workload, SortedMap<Integer, Series> series) implements Html {

  /** Takes a copy. */
  public Scaling {
    series = new TreeMap<>(series);
  }

  /** The median run with this many threads. */
  public Run at(int threads) {
    var runs = series.get(threads);
    if (runs == null)
      throw new IllegalArgumentException(
          "The sweep has no run with %d threads, only with %s."
              .formatted(threads, series.keySet()));
    return runs.median();
  }

  /** The run that the others are compared with. */
  public Run baseline() {
    return series.firstEntry().getValue().median();
  }

  /**
   * Speedup over the baseline by threads, as the laws' {@code fit} and {@code of} take it; without
   * those that are rejected.
   */
  public SortedMap<Integer, Double> speedups() {
    var speedups = new TreeMap<Integer, Double>();
    figures()
        .forEach((n, figure) -> {
          if (!figure.isRejected()) speedups.put(n, figure.value());
        });
    return speedups;
  }

  /** Speedup over the baseline by threads, each with what is to be doubted about it. */
  public SortedMap<Integer, Figure> figures() {
    var first = series.firstEntry().getValue();
    var figures = new TreeMap<Integer, Figure>();
    series.forEach((n, runs) -> figures.put(n, runs.speedupOver(first)));
    return figures;
  }

  /** The runs that a guess is held against: those that it names, or else the shortest. */
  Series about(Prediction guess) {
    return guess.row().isEmpty()
        ? Collections.min(series.values(), Comparator.comparing(runs -> runs.median().makespan()))
        : comparison().named(guess.row());
  }

  /** Speedup by threads, with the ideal line and any laws beside it. */
  public Chart chart(Law... laws) {
    var chart = lines("speedup").points("measured", points()).law("ideal", ideal());
    for (var law : laws) chart.law(law.name(), predicted(law));
    return chart.captioned(baseline().machine().brief());
  }

  /** Speedup by threads, with a guess of the highest speedup in it. */
  public Chart chart(Prediction guess) {
    if (guess.isMissing()) return chart();
    return lines("speedup")
        .points("measured", points())
        .law("ideal", ideal())
        .guess("your guess", guess.value())
        .captioned(baseline().machine().brief());
  }

  /** Speedup by threads, with the curve that was drawn before the run. */
  public Chart chart(PredictedCurve guess) {
    if (guess.isMissing()) return chart();
    return lines("speedup")
        .points("measured", points())
        .law("ideal", ideal())
        .guess("your guess", guess.over(this))
        .captioned(baseline().machine().brief());
  }

  /**
   * Efficiency by threads: what each thread still pays off, 1 being in full.
   *
   * @throws IllegalArgumentException if the fewest threads are not one
   */
  public Chart efficiency() {
    if (series.firstKey() != 1)
      throw new IllegalArgumentException(
          "Efficiency is speedup over one thread for each thread, and this sweep begins with %d. "
                  .formatted(series.firstKey())
              + "Let it begin with 1: threads(1, ...).");
    return lines("efficiency")
        .points("measured", each(run -> new Gain(run, baseline()).efficiency()))
        .captioned(baseline().machine().brief());
  }

  /**
   * Tasks a second by threads, with what laws predict from the baseline's; a {@link
   * dev.interleave.model.PoolSize} shows its knee.
   */
  public Chart throughput(Law... laws) {
    var chart = lines("tasks a second").points("measured", each(Scaling::rate));
    for (var law : laws) {
      double first = rate(baseline());
      chart.law(law.name(), predicted(law).stream().map(speedup -> speedup * first).toList());
    }
    return chart.captioned(baseline().machine().brief());
  }

  private static double rate(Run run) {
    return run.schedule().spans().size() / run.makespan().seconds();
  }

  /** Makespan by threads, in milliseconds. */
  public Chart times() {
    return lines("makespan in ms")
        .points("measured", each(run -> run.makespan().ms()))
        .captioned(baseline().machine().brief());
  }

  /** The speedups, each with those of its runs and with why it is rejected. */
  private List<Measured> points() {
    return figures().entrySet().stream()
        .map(point -> point(series.get(point.getKey()), point.getValue()))
        .toList();
  }

  private Measured point(Series runs, Figure figure) {
    var first = baseline().makespan();
    var repeats = runs.makespans().stream().map(first::over).toList();
    var rejected = figure.rejection().map(Caution::seen).orElse("");
    return new Measured(figure.value(), repeats, rejected);
  }

  /** What the median run of each says, and every run. */
  private List<Measured> each(ToDoubleFunction<Run> number) {
    return series.values().stream().map(runs -> measured(runs, number)).toList();
  }

  private static Measured measured(Series runs, ToDoubleFunction<Run> number) {
    var repeats = runs.runs().stream().mapToDouble(number).boxed().toList();
    return new Measured(number.applyAsDouble(runs.median()), repeats, "");
  }

  private LineChart lines(String what) {
    return LineChart.over(List.copyOf(series.keySet()), workload, "threads", what);
  }

  private List<Double> ideal() {
    double first = series.firstKey();
    return series.keySet().stream().map(n -> n / first).toList();
  }

  private List<Double> predicted(Law law) {
    double first = law.speedup(series.firstKey());
    return series.keySet().stream().map(n -> law.speedup(n) / first).toList();
  }

  /**
   * What more workers would bring, each with a core of its own: if tasks shared nothing, and with
   * the serial part fitted to what was measured.
   *
   * @param workers 1 to 64
   * @throws IllegalArgumentException if the sweep has no run with one thread, or nothing beside it
   */
  public Forecast whatIf(int workers) {
    return Forecast.of(this, workers);
  }

  /** A Tablesaw table of all runs as that of a {@link Comparison#table}, and their threads. */
  public Table table() {
    return Tables.runs(series);
  }

  Comparison comparison() {
    return new Comparison(List.copyOf(series.values()));
  }

  @Override
  public String html() {
    return comparison().html();
  }

  @Override
  public String toString() {
    return comparison().toString();
  }
}
