package dev.interleave;

import dev.interleave.show.ResultTable;
import java.util.List;
import java.util.function.Function;

/** The columns of every table of runs; those that would be empty or all the same are left out. */
final class RunTable {
  private static final double MEGABYTE = 1e6;

  private RunTable() {}

  static ResultTable of(List<Run> runs, Run baseline) {
    var table =
        ResultTable.named(runs.getFirst().workload())
            .text("strategy", column(runs, Run::label))
            .number("workers", 0, column(runs, Run::workers))
            .number("makespan ms", 1, column(runs, run -> run.makespan().ms()));
    if (runs.size() > 1)
      table =
          table
              .number("speedup", 2, column(runs, run -> run.speedupOver(baseline)))
              .number("efficiency", 2, column(runs, run -> efficiency(run, baseline)));
    table =
        table
            .number("busy", 2, column(runs, run -> run.schedule().busy()))
            .number("CPU use", 2, column(runs, Run::cpuUse));
    return failures(bytes(table, runs), runs);
  }

  private static double efficiency(Run run, Run baseline) {
    return run.schedule().efficiencyOver(baseline.schedule());
  }

  private static ResultTable bytes(ResultTable table, List<Run> runs) {
    if (runs.stream().allMatch(run -> run.facts().read().orElse(0) == 0)) return table;
    return table.number("MB from disk", 2, column(runs, RunTable::megabytes));
  }

  private static double megabytes(Run run) {
    var read = run.facts().read();
    return read.isPresent() ? read.getAsLong() / MEGABYTE : Double.NaN;
  }

  private static ResultTable failures(ResultTable table, List<Run> runs) {
    if (runs.stream().allMatch(run -> run.failed() == 0)) return table;
    return table
        .number("ok", 0, column(runs, run -> run.schedule().spans().size() - run.failed()))
        .number("failed", 0, column(runs, Run::failed));
  }

  private static <T> List<T> column(List<Run> runs, Function<Run, T> value) {
    return runs.stream().map(value).toList();
  }
}
