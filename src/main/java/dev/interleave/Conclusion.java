package dev.interleave;

import dev.interleave.doubt.Caution;
import dev.interleave.doubt.Caution.Kind;
import dev.interleave.finding.Conditions;
import dev.interleave.finding.Conditions.Pinning;
import dev.interleave.finding.Evidence;
import dev.interleave.finding.Finding;
import dev.interleave.finding.Way;
import dev.interleave.finding.catalogue.AllFindings;
import dev.interleave.machine.Machine;
import dev.interleave.schedule.Names;
import dev.interleave.show.Html;
import java.util.List;
import java.util.stream.Stream;

/**
 * A sentence that was chosen from a measurement.
 *
 * @param text plain words; {@code **word**} is stressed
 */
public record Conclusion(String text) implements Html {
  /**
   * @throws IllegalArgumentException if there is no finding of this id, or it reads something else
   */
  static Conclusion of(String id, Object measured) {
    return new Conclusion(
        switch (measured) {
          case Run run -> of(id, List.of(Series.of(run)));
          case Comparison comparison -> of(id, comparison.series());
          case Scaling scaling -> of(id, scaling);
          case null, default -> said(id, measured, Conditions.of(Machine.look()));
        });
  }

  /** The same of numbers that were reckoned from these runs, whose conditions count. */
  static Conclusion of(String id, Object measured, Run... from) {
    var series = Stream.of(from).map(Series::of).toList();
    return series.isEmpty()
        ? of(id, measured)
        : new Conclusion(said(id, measured, conditions(series)));
  }

  private static String of(String id, List<Series> series) {
    var baseline = series.getFirst();
    var ways = series.stream().map(way -> way(way, way.median().workers(), baseline)).toList();
    return said(id, new Evidence(ways), conditions(series));
  }

  private static String of(String id, Scaling scaling) {
    var series = scaling.series();
    var baseline = series.firstEntry().getValue();
    var ways =
        series.entrySet().stream()
            .map(point -> way(point.getValue(), point.getKey(), baseline))
            .toList();
    return said(id, new Evidence(ways), conditions(List.copyOf(series.values())));
  }

  private static Way way(Series series, int threads, Series baseline) {
    var run = series.median();
    return new Way(
        series.label(),
        threads,
        run.makespan(),
        series.speedupOver(baseline),
        run.cpuUse(),
        run.computes());
  }

  /** Those of the run with the fewest cores, and the worst disturbance of any. */
  private static Conditions conditions(List<Series> series) {
    var runs = series.stream().map(Series::median).toList();
    var machine = runs.getFirst().machine();
    int cores = runs.stream().mapToInt(run -> run.facts().cores()).min().orElseThrow();
    double taken =
        runs.stream()
            .filter(run -> has(run, Kind.BUSY))
            .mapToDouble(run -> run.facts().others().surely())
            .max()
            .orElse(0);
    var all = Conditions.of(machine);
    return new Conditions(cores, all.topology(), pinning(runs, machine), taken, all.java());
  }

  private static Pinning pinning(List<Run> runs, Machine machine) {
    if (runs.stream().anyMatch(run -> has(run, Kind.NOT_PINNED))) return Pinning.REFUSED;
    boolean narrow = runs.stream().anyMatch(run -> run.facts().cores() < machine.cores());
    return narrow ? Pinning.KEPT : Pinning.NONE;
  }

  private static boolean has(Run run, Kind kind) {
    return run.cautions().stream().map(Caution::kind).anyMatch(kind::equals);
  }

  private static String said(String id, Object measured, Conditions conditions) {
    return said(id, AllFindings.find(id), measured, conditions);
  }

  private static <A> String said(
      String id, Finding<A> finding, Object measured, Conditions conditions) {
    if (!finding.reads().isInstance(measured))
      throw new IllegalArgumentException(
          "finding(\"%s\", ...) reads %s. It was given %s."
              .formatted(
                  id,
                  told(finding.reads()),
                  measured == null ? "null" : told(measured.getClass())));
    return finding.conclusion(finding.reads().cast(measured), conditions);
  }

  private static String told(Class<?> type) {
    return type == Evidence.class
        ? "a run, a comparison or a sweep"
        : "a value of type " + type.getSimpleName();
  }

  @Override
  public String html() {
    var stressed =
        Html.escape(text)
            .replaceAll("\\*\\*(.+?)\\*\\*", "<strong>$1</strong>")
            .replaceAll("\\*(.+?)\\*", "<em>$1</em>");
    return "<p style=\"max-width:60em\">" + stressed + "</p>";
  }

  @Override
  public String toString() {
    return Names.wrapped(text.replace("*", ""), "");
  }
}
