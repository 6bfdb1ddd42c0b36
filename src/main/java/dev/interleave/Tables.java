package dev.interleave;

import dev.interleave.measure.Samples;
import dev.interleave.schedule.Activity;
import dev.interleave.schedule.Schedule;
import dev.interleave.schedule.Span;
import dev.interleave.schedule.State;
import dev.interleave.schedule.States;
import dev.interleave.show.table.TableBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import tech.tablesaw.api.Table;

/** Runs as Tablesaw tables. The columns are always the same; what is not known is missing. */
final class Tables {
  private static final double MS = 1e6;

  private Tables() {}

  /** A row a task, in the order they began; times from the start of the run. */
  static Table tasks(Run run) {
    var table = tasks(run.workload() + ": " + run.label(), run.schedule());
    if (!run.states().isEmpty()) states(table, run.states());
    return table.table();
  }

  /** The same of a schedule that no thread ran. */
  static Table tasks(Simulated simulated) {
    return tasks(simulated.label(), simulated.schedule()).table();
  }

  private static TableBuilder<Span> tasks(String name, Schedule schedule) {
    long start = schedule.start();
    var spans = schedule.spans().stream().sorted(Comparator.comparingLong(Span::start)).toList();
    return TableBuilder.named(name, spans)
        .whole("task", Span::task)
        .text("worker", Span::worker)
        .number("queued ms", 3, span -> (span.queued() - start) / MS)
        .number("start ms", 3, span -> (span.start() - start) / MS)
        .number("end ms", 3, span -> (span.end() - start) / MS)
        .number("waited ms", 3, span -> span.waited().ms())
        .number("duration ms", 3, span -> span.duration().ms())
        .flag("failed", Span::failed);
  }

  /** A column for each state that occurred. */
  private static void states(TableBuilder<Span> table, States states) {
    var activities = states.bySpan();
    for (var state : states.totals().keySet())
      table.number(state.label() + " ms", 3, span -> ms(activities.get(span), state));
  }

  private static double ms(Activity activity, State state) {
    return activity == null ? Double.NaN : activity.total(state).ms();
  }

  /** A counted run of a way of doing the work. */
  private record Round(int threads, int number, Run run) {
    static List<Round> of(int threads, Series series) {
      var rounds = new ArrayList<Round>();
      for (var run : series.runs()) rounds.add(new Round(threads, rounds.size() + 1, run));
      return rounds;
    }
  }

  /** A row a run, those of the warm-up left out; gains are over the baseline's median run. */
  static Table runs(List<Series> series) {
    var rounds = series.stream().flatMap(way -> Round.of(0, way).stream()).toList();
    var baseline = series.getFirst().median();
    return facts(TableBuilder.named(baseline.workload(), rounds), baseline);
  }

  /** The same by threads. */
  static Table runs(SortedMap<Integer, Series> series) {
    var rounds = new ArrayList<Round>();
    series.forEach((threads, way) -> rounds.addAll(Round.of(threads, way)));
    var baseline = series.firstEntry().getValue().median();
    var table = TableBuilder.named(baseline.workload(), rounds).whole("threads", Round::threads);
    return facts(table, baseline);
  }

  private record Repetition(String way, int number, Repeated.Sample sample) {
    static List<Repetition> of(Samples<Repeated.Sample> way) {
      var repetitions = new ArrayList<Repetition>();
      for (var sample : way.counted())
        repetitions.add(new Repetition(way.label(), repetitions.size() + 1, sample));
      return repetitions;
    }
  }

  /** A row a repetition. */
  static Table repetitions(List<Samples<Repeated.Sample>> ways) {
    var rows = ways.stream().flatMap(way -> Repetition.of(way).stream()).toList();
    return TableBuilder.named("repeated", rows)
        .text("way", Repetition::way)
        .whole("repetition", Repetition::number)
        .number("number", 3, repetition -> repetition.sample.value())
        .number("time ms", 3, repetition -> repetition.sample.time().ms())
        .table();
  }

  private static Table facts(TableBuilder<Round> table, Run baseline) {
    return table
        .text("strategy", round -> round.run.label())
        .whole("round", Round::number)
        .whole("tasks", round -> round.run.schedule().spans().size())
        .whole("failed", round -> round.run.failed())
        .whole("workers", round -> round.run.workers())
        .number("makespan ms", 3, round -> round.run.makespan().ms())
        .number("speedup", 2, round -> new Gain(round.run, baseline).reported())
        .number("efficiency", 2, round -> new Gain(round.run, baseline).efficiency())
        .number("busy", 2, round -> round.run.schedule().busy())
        .number("CPU use", 2, round -> round.run.cpuUse())
        .number("MB from disk", 2, round -> RunTable.megabytes(round.run))
        .number("others' cores", 2, round -> RunTable.others(round.run))
        .number("run delay ms", 3, round -> RunTable.delay(round.run))
        .whole("steals", round -> (int) round.run.facts().tally().steals())
        .table();
  }
}
