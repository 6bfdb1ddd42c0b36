package dev.interleave;

import dev.interleave.model.Law;
import dev.interleave.schedule.Time;
import dev.interleave.show.Chart;
import dev.interleave.show.Html;
import dev.interleave.show.LineChart;
import dev.interleave.show.ResultTable;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The same work with more and more threads. The fewest threads are the baseline.
 *
 * @param workload what was run
 * @param runs by thread count, never empty
 */
public record Scaling(String workload, SortedMap<Integer, Run> runs) implements Html {

  /** Takes a copy of the runs. */
  public Scaling {
    runs = new TreeMap<>(runs);
  }

  /** The run with this many threads. */
  public Run at(int threads) {
    var run = runs.get(threads);
    if (run == null)
      throw new IllegalArgumentException(
          "The sweep has no run with %d threads, only with %s.".formatted(threads, runs.keySet()));
    return run;
  }

  /** The run that the others are compared with. */
  public Run baseline() {
    return runs.firstEntry().getValue();
  }

  /** Speedup by threads, with the ideal line and any laws beside it. */
  public Chart chart(Law... laws) {
    var chart = lines("speedup").measured("measured", speedups()).law("ideal", ideal());
    for (var law : laws) chart.law(law.name(), predicted(law));
    return chart.captioned(baseline().machine().brief());
  }

  /** Speedup by threads, with a guess of the highest speedup in it. */
  public Chart chart(Prediction guess) {
    if (guess.isMissing()) return chart();
    return lines("speedup")
        .measured("measured", speedups())
        .law("ideal", ideal())
        .guess("your guess", guess.value())
        .captioned(baseline().machine().brief());
  }

  /** Makespan by threads, in milliseconds. */
  public Chart times() {
    var times = runs.values().stream().map(Run::makespan).map(Time::ms).toList();
    return lines("makespan in ms")
        .measured("measured", times)
        .captioned(baseline().machine().brief());
  }

  private LineChart lines(String what) {
    return LineChart.over(List.copyOf(runs.keySet()), workload, "threads", what);
  }

  private List<Double> speedups() {
    return runs.values().stream().map(run -> run.speedupOver(baseline())).toList();
  }

  private List<Double> ideal() {
    double first = runs.firstKey();
    return runs.keySet().stream().map(n -> n / first).toList();
  }

  private List<Double> predicted(Law law) {
    double first = law.speedup(runs.firstKey());
    return runs.keySet().stream().map(n -> law.speedup(n) / first).toList();
  }

  /** One row a thread count. */
  public ResultTable table() {
    return RunTable.of(List.copyOf(runs.values()), baseline());
  }

  private Comparison comparison() {
    return new Comparison(List.copyOf(runs.values()));
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
