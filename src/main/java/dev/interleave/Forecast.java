package dev.interleave;

import dev.interleave.model.Amdahl;
import dev.interleave.model.Fit;
import dev.interleave.show.Html;
import dev.interleave.show.chart.Chart;
import dev.interleave.show.chart.LineChart;
import dev.interleave.show.table.ResultTable;
import dev.interleave.sim.Policy;
import dev.interleave.sim.WhatIf;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A measured scaling carried on to more workers, twice: as if its tasks shared nothing, and with
 * the serial part that the measured points speak for. Where the two part, the tasks hold each other
 * up, and only the second can be true.
 *
 * @param workload what was run
 * @param measured the measured speedups over one thread, without the rejected ones
 * @param apart the speedups by number of workers if tasks shared nothing, simulated
 * @param serial Amdahl's law, fitted to what was measured
 * @param machine where it was measured
 */
public record Forecast(
    String workload,
    SortedMap<Integer, Double> measured,
    SortedMap<Integer, Double> apart,
    Fit<Amdahl> serial,
    String machine)
    implements Html {

  /** Takes copies. */
  public Forecast {
    measured = new TreeMap<>(measured);
    apart = new TreeMap<>(apart);
  }

  static Forecast of(Scaling scaling, int workers) {
    refuseWithoutOneThread(scaling);
    var measured = new TreeMap<Integer, Double>();
    for (int n : scaling.series().keySet()) {
      double speedup = new Gain(scaling.at(n), scaling.baseline()).reported();
      if (!Double.isNaN(speedup)) measured.put(n, speedup);
    }
    var alone = WhatIf.of(scaling.baseline().schedule());
    var apart = new TreeMap<>(alone.speedups(Policy.SHARED_QUEUE, counts(measured, workers)));
    var machine = scaling.baseline().machine().brief();
    return new Forecast(scaling.workload(), measured, apart, Amdahl.fit(measured), machine);
  }

  private static void refuseWithoutOneThread(Scaling scaling) {
    if (scaling.series().firstKey() != 1 || scaling.series().size() < 2)
      throw new IllegalArgumentException(
          "What more workers would bring is worked out from the tasks on one thread and from at least "
              + "one speedup over it. This sweep has %s. ".formatted(scaling.series().keySet())
              + "Try threads(1, 2, 4).");
  }

  /** Those that were measured, and on from there by doubling. */
  private static int[] counts(SortedMap<Integer, Double> measured, int workers) {
    var counts = new TreeMap<Integer, Double>(measured.headMap(workers + 1));
    for (int n = 2 * measured.lastKey(); n < workers; n *= 2) counts.put(n, 0.0);
    counts.put(workers, 0.0);
    return counts.keySet().stream().mapToInt(n -> n).toArray();
  }

  /** The measured points and the two lines that go on from them. */
  public Chart chart() {
    var counts = List.copyOf(apart.keySet());
    return LineChart.over(counts, workload, "workers", "speedup")
        .measured("measured", counts.stream().map(this::known).toList())
        .guess("if tasks share nothing", List.copyOf(apart.values()))
        .law(share() + " serial, fitted", counts.stream().map(this::withSerialPart).toList())
        .captioned(machine + "; " + WhatIf.ASSUMED);
  }

  /** A row for each number of workers. */
  ResultTable summary() {
    var counts = List.copyOf(apart.keySet());
    return ResultTable.named(workload + ": what if there were more workers?")
        .number("workers", 0, counts)
        .number("measured speedup", 2, counts.stream().map(this::known).toList())
        .number("if tasks share nothing", 2, List.copyOf(apart.values()))
        .number("with a serial part", 2, counts.stream().map(this::withSerialPart).toList());
  }

  private double known(int workers) {
    return measured.getOrDefault(workers, Double.NaN);
  }

  private double withSerialPart(int workers) {
    return serial.law().speedup(workers);
  }

  private String share() {
    return "%.0f %%".formatted(100 * serial.law().serial());
  }

  private String sentence() {
    return "One line %s; the other takes %s of the work to be serial, as the %d measured points say."
        .formatted(WhatIf.ASSUMED, share(), measured.size());
  }

  @Override
  public String html() {
    return html(chart());
  }

  /** The same with the chart as a page draws it. */
  public String html(Html chart) {
    return chart.html() + "<p>" + Html.escape(sentence()) + "</p>";
  }

  @Override
  public String toString() {
    return summary() + "\n" + sentence().replace("; ", ";\n");
  }
}
