package dev.interleave;

import dev.interleave.exercise.Exercise;
import dev.interleave.results.Attempted;
import dev.interleave.results.Guess;
import dev.interleave.results.Ratio;
import dev.interleave.results.Result;
import dev.interleave.results.StrategyRow;
import dev.interleave.show.table.ResultTable;
import dev.interleave.show.table.TableBuilder;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tech.tablesaw.api.Table;

/** Tables of what was kept. */
final class StoredTables {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(ZoneId.systemDefault());

  private StoredTables() {}

  /** A row of the table of results; a result without ways has one row without a way. */
  private record Line(Result result, StrategyRow way) {
    /** A guess stands in the row that it is about, or in the first one of its result. */
    private boolean isGuessed() {
      if (way == null) return true;
      var about = result.guess().row();
      return result.ways().stream()
          .filter(other -> about.isEmpty() || about.equals(other.strategy()))
          .findFirst()
          .stream()
          .anyMatch(guessed -> guessed == way); // two rows may say the same
    }

    private boolean isRejected() {
      return way != null && way.isRejected();
    }

    double ofGuess(Function<Guess, Double> number) {
      var value = isGuessed() ? number.apply(result.guess()) : null;
      return value == null ? Double.NaN : value;
    }

    double ofWay(Function<StrategyRow, ? extends Number> value) {
      return way == null ? Double.NaN : value.apply(way).doubleValue();
    }
  }

  static ResultTable results(List<Result> results) {
    var lines = results.stream().flatMap(result -> lines(result).stream()).toList();
    var table =
        ResultTable.named("results")
            .number("no.", 0, column(lines, line -> line.result.no()))
            .text("when", column(lines, line -> WHEN.format(line.result.made())))
            .text("lesson", column(lines, line -> line.result.lesson()))
            .text("workload", column(lines, line -> line.result.workload()))
            .text("strategy", column(lines, line -> line.way == null ? "" : line.way.strategy()))
            .number("makespan ms", 1, column(lines, line -> line.ofWay(way -> way.makespan().ms())))
            .number("speedup", 2, column(lines, line -> line.ofWay(line.result::speedup)))
            .number("predicted", 2, column(lines, line -> line.ofGuess(Guess::value)))
            .number("gap", 2, column(lines, line -> line.ofGuess(Guess::gap)));
    if (lines.stream().anyMatch(Line::isRejected))
      table = table.text("rejected", column(lines, line -> line.isRejected() ? "speedup" : ""));
    if (results.stream().allMatch(Result::isOwn)) return table;
    return table.text("machine", column(lines, StoredTables::machine));
  }

  /** The same and more, to be reckoned with; always with the same columns. */
  static Table data(List<Result> results) {
    var lines = results.stream().flatMap(result -> lines(result).stream()).toList();
    return TableBuilder.named("results", lines)
        .whole("no.", line -> (int) line.result.no())
        .time("recorded", line -> line.result.made())
        .text("lesson", line -> line.result.lesson())
        .text("workload", line -> line.result.workload())
        .text("strategy", line -> line.way == null ? null : line.way.strategy())
        .whole("workers", line -> line.way == null ? null : line.way.workers())
        .whole("rounds", line -> line.way == null ? null : line.way.rounds())
        .whole("failed", line -> line.way == null ? null : line.way.failed())
        .number("makespan ms", 3, line -> line.ofWay(way -> way.makespan().ms()))
        .number("shortest ms", 3, line -> line.ofWay(way -> way.shortest().ms()))
        .number("longest ms", 3, line -> line.ofWay(way -> way.longest().ms()))
        .number("speedup", 2, line -> line.ofWay(line.result::speedup))
        .text("rejected", line -> line.isRejected() ? line.way.rejected() : null)
        .number("busy", 2, line -> line.ofWay(StrategyRow::busy))
        .number("CPU use", 2, line -> line.ofWay(StrategyRow::cpuUse))
        .number("predicted", 2, line -> line.ofGuess(Guess::value))
        .number("gap", 2, line -> line.ofGuess(Guess::gap))
        .whole("cautions", line -> line.result.cautions())
        .text("machine", StoredTables::machine)
        .table();
  }

  private static List<Line> lines(Result result) {
    var lines = new ArrayList<Line>();
    result.ways().forEach(way -> lines.add(new Line(result, way)));
    return lines.isEmpty() ? List.of(new Line(result, null)) : lines;
  }

  private static String machine(Line line) {
    var brief = line.result.host().brief();
    return line.result.isOwn() ? brief : "%s (%s)".formatted(line.result.origin(), brief);
  }

  static ResultTable ratios(List<Ratio> ratios) {
    return ResultTable.named("ratios")
        .text("workload", column(ratios, Ratio::workload))
        .text("strategy", column(ratios, Ratio::strategy))
        .number("latest ms", 1, column(ratios, ratio -> ratio.latest().ms()))
        .text("against", column(ratios, Ratio::against))
        .number("results", 0, column(ratios, Ratio::count))
        .number("median ms", 1, column(ratios, ratio -> ratio.median().ms()))
        .number("ratio", 2, column(ratios, Ratio::value))
        .number("speedup", 2, column(ratios, Ratio::speedup))
        .number("theirs", 2, column(ratios, Ratio::theirs));
  }

  /** Every exercise there is, those never tried among them. */
  static ResultTable progress(List<Exercise<?>> exercises, Map<String, Attempted> tried) {
    return ResultTable.named("exercises")
        .text("exercise", column(exercises, Exercise::id))
        .text("passed", column(exercises, exercise -> passed(tried.get(exercise.id()))))
        .number("tries", 0, column(exercises, exercise -> tries(tried.get(exercise.id()))))
        .text("when", column(exercises, exercise -> when(tried.get(exercise.id()))));
  }

  private static String passed(Attempted attempted) {
    if (attempted == null) return "";
    return attempted.passed() ? "yes" : "not yet";
  }

  private static int tries(Attempted attempted) {
    return attempted == null ? 0 : attempted.tries();
  }

  private static String when(Attempted attempted) {
    return attempted == null ? "" : WHEN.format(attempted.when());
  }

  private static <A, T> List<T> column(List<A> rows, Function<A, T> value) {
    return rows.stream().map(value).toList();
  }
}
