package dev.interleave.results;

import static dev.interleave.results.Column.*;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Results written flat, and read back. */
final class Flat {
  private Flat() {}

  /** A row for each way; one row without a way if there is none. */
  static List<Row> rows(Result result) {
    if (result.ways().isEmpty()) return List.of(head(result));
    var rows = new ArrayList<Row>();
    for (int i = 0; i < result.ways().size(); i++)
      rows.add(tail(head(result).put(PLACE, i), result.ways().get(i)));
    return rows;
  }

  private static Row head(Result result) {
    return new Row()
        .put(UID, result.uid())
        .put(ORIGIN, result.origin())
        .put(LESSON, result.lesson())
        .put(WORKLOAD, result.workload())
        .put(MADE, result.made().toString())
        .put(CORES, result.host().cores())
        .put(MEMORY, result.host().memory())
        .put(SYSTEM, result.host().system())
        .put(JAVA, result.host().java())
        .put(CAUTIONS, result.cautions())
        .put(GUESSED, result.guess().what())
        .put(GUESS, result.guess().value())
        .put(GAP, result.guess().gap())
        .put(GUESS_UNIT, result.guess().unit())
        .put(GUESS_ROW, result.guess().row());
  }

  private static Row tail(Row row, StrategyRow way) {
    return row.put(STRATEGY, way.strategy())
        .put(WORKERS, way.workers())
        .put(ROUNDS, way.rounds())
        .put(FAILED, way.failed())
        .put(MAKESPAN_NS, way.makespan().nanos())
        .put(SHORTEST_NS, way.shortest().nanos())
        .put(LONGEST_NS, way.longest().nanos())
        .put(BUSY, way.busy())
        .put(CPU_USE, way.cpuUse())
        .put(REJECTED, way.rejected());
  }

  /**
   * The results that these rows tell of, without a number of their own.
   *
   * @throws IllegalArgumentException naming the first row that says something impossible
   */
  static List<Result> results(List<Row> rows) {
    var ways = new LinkedHashMap<String, List<StrategyRow>>();
    var heads = new LinkedHashMap<String, Result>();
    for (int i = 0; i < rows.size(); i++) {
      try {
        var result = result(rows.get(i));
        heads.putIfAbsent(result.uid(), result);
        ways.computeIfAbsent(result.uid(), uid -> new ArrayList<>()).addAll(result.ways());
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("Row %d %s.".formatted(i + 1, e.getMessage()), e);
      }
    }
    return heads.values().stream().map(head -> head.with(ways.get(head.uid()))).toList();
  }

  private static Result result(Row row) {
    var host =
        new HostMachine(row.count(CORES), row.whole(MEMORY), row.needed(SYSTEM), row.needed(JAVA));
    return new Result(
        0,
        row.needed(UID),
        row.text(ORIGIN),
        row.needed(LESSON),
        row.text(WORKLOAD),
        instant(row),
        host,
        row.count(CAUTIONS),
        guess(row),
        row.has(PLACE) ? List.of(way(row)) : List.of());
  }

  private static Guess guess(Row row) {
    return new Guess(
        row.text(GUESSED),
        row.number(GUESS),
        row.number(GAP),
        row.text(GUESS_UNIT),
        row.text(GUESS_ROW));
  }

  private static StrategyRow way(Row row) {
    return new StrategyRow(
        row.text(STRATEGY),
        row.count(WORKERS),
        row.count(ROUNDS),
        row.count(FAILED),
        row.time(MAKESPAN_NS),
        row.time(SHORTEST_NS),
        row.time(LONGEST_NS),
        share(row, BUSY),
        share(row, CPU_USE),
        row.text(REJECTED));
  }

  private static double share(Row row, Column column) {
    return row.has(column) ? row.number(column) : Double.NaN;
  }

  private static Instant instant(Row row) {
    try {
      return Instant.parse(row.needed(MADE));
    } catch (DateTimeParseException e) {
      throw row.wrong(MADE, "a time such as 2026-11-24T09:30:00Z");
    }
  }
}
