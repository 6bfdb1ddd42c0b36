package dev.interleave;

import static dev.interleave.Lab.compare;
import static dev.interleave.Lab.threads;
import static dev.interleave.Lab.workload;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tech.tablesaw.aggregate.AggregateFunctions.sum;
import static tech.tablesaw.api.ColumnType.BOOLEAN;
import static tech.tablesaw.api.ColumnType.DOUBLE;
import static tech.tablesaw.api.ColumnType.INTEGER;
import static tech.tablesaw.api.ColumnType.LOCAL_DATE_TIME;
import static tech.tablesaw.api.ColumnType.STRING;

import dev.interleave.machine.Facts;
import dev.interleave.machine.Machine;
import dev.interleave.results.Store;
import dev.interleave.schedule.Schedule;
import dev.interleave.schedule.Span;
import dev.interleave.schedule.Time;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;

class TablesTest {
  private static final int MS = 1_000_000;

  /** Three tasks on two workers, handed over 1 ms after the run began; the last one throws. */
  private static final Run RUN =
      new Run(
          "waits",
          "pool of 2",
          Schedule.of(
              7,
              List.of(
                  new Span(0, "ann", 7 + MS, 7 + MS, 7 + 3 * MS, false),
                  new Span(2, "bob", 7 + MS, 7 + 4 * MS, 7 + 4 * MS + 500_000, true),
                  new Span(1, "ann", 7 + MS, 7 + 3 * MS, 7 + 6 * MS, false))),
          new Facts(new Time(6 * MS), 2, OptionalLong.empty()),
          new Machine(2, 0, 0, "Linux", "JDK", 1, 25, 2, null),
          List.of());

  private static void assertColumns(Table table, List<String> names, List<ColumnType> types) {
    assertEquals(names, table.columnNames());
    assertEquals(types, table.types());
  }

  @Test
  void aRunHasARowATaskInMillisecondsFromItsStart() {
    var table = RUN.table();
    assertColumns(
        table,
        List.of(
            "task",
            "worker",
            "queued ms",
            "start ms",
            "end ms",
            "waited ms",
            "duration ms",
            "failed"),
        List.of(INTEGER, STRING, DOUBLE, DOUBLE, DOUBLE, DOUBLE, DOUBLE, BOOLEAN));
    assertEquals(List.of(0, 1, 2), table.intColumn("task").asList());
    assertEquals(List.of("ann", "ann", "bob"), table.stringColumn("worker").asList());
    assertEquals(List.of(1.0, 3.0, 4.0), table.doubleColumn("start ms").asList());
    assertEquals(List.of(3.0, 6.0, 4.5), table.doubleColumn("end ms").asList());
    assertEquals(List.of(0.0, 2.0, 3.0), table.doubleColumn("waited ms").asList());
    assertEquals(List.of(false, false, true), table.booleanColumn("failed").asList());
  }

  @Test
  void tasksCanBeGroupedByWorker() {
    var loads = RUN.table().summarize("duration ms", sum).by("worker").sortOn("worker");
    assertEquals(List.of("ann", "bob"), loads.stringColumn("worker").asList());
    assertEquals(List.of(5.0, 0.5), loads.doubleColumn("Sum [duration ms]").asList());
  }

  @Test
  void statesAreColumnsWhereTheyWereRecorded() {
    var seen = workload("waits", 3, i -> Thread.sleep(20)).withStates();
    var table = seen.run("alone", tasks -> tasks.forEach(Task::run)).table();
    assertEquals(DOUBLE, table.column("sleeping ms").type());
    assertTrue(table.doubleColumn("sleeping ms").min() > 10, table.toString());
  }

  @Test
  void aComparisonHasARowARound() {
    var work = workload("count", 3, i -> {});
    Strategy alone = tasks -> tasks.forEach(Task::run);
    var table = work.rounds(3).cold().add("a", alone).add("b", alone).compare().table();
    assertColumns(
        table,
        List.of(
            "strategy",
            "round",
            "tasks",
            "failed",
            "workers",
            "makespan ms",
            "speedup",
            "efficiency",
            "busy",
            "CPU use",
            "MB from disk",
            "others' cores",
            "run delay ms",
            "steals"),
        List.of(
            STRING, INTEGER, INTEGER, INTEGER, INTEGER, DOUBLE, DOUBLE, DOUBLE, DOUBLE, DOUBLE,
            DOUBLE, DOUBLE, DOUBLE, INTEGER));
    assertEquals(List.of(1, 2, 3, 1, 2, 3), table.intColumn("round").asList());
    assertEquals(18, table.intColumn("tasks").sum());
  }

  @Test
  void whatTheSystemDoesNotTellIsMissing() {
    var row = compare(RUN).table().row(0);
    assertEquals(6.0, row.getDouble("makespan ms"));
    assertEquals(1, row.getInt("failed"));
    assertTrue(row.isMissing("MB from disk") && row.isMissing("run delay ms"));
  }

  @Test
  void aScalingTellsTheThreadsToo() {
    var scaling =
        workload("waits", 4, i -> Thread.sleep(1))
            .sweep(threads(1, 2), (n, tasks) -> tasks.forEach(Task::run));
    assertEquals("threads", scaling.table().column(0).name());
    assertEquals(List.of(1, 2), scaling.table().intColumn("threads").asList());
    assertEquals(1.0, scaling.table().doubleColumn("speedup").get(0));
  }

  @Test
  void repetitionsHaveARowEach() {
    var table = Lab.repeat(3).add("one", () -> 1).add("two", () -> 2).run().table();
    assertColumns(
        table,
        List.of("way", "repetition", "number", "time ms"),
        List.of(STRING, INTEGER, DOUBLE, DOUBLE));
    assertEquals(List.of(1, 2, 3, 1, 2, 3), table.intColumn("repetition").asList());
    assertEquals(9.0, table.doubleColumn("number").sum());
  }

  @Test
  void resultsHaveARowAStrategy(@TempDir Path folder) {
    var store = new Store(folder, line -> {});
    ResultStore.record(
        store, ResultMapping.of("1", compare(RUN, RUN), Lab.predict("makespan", 3).inMs()));
    var table = new Results(store.results(), "").table();
    assertEquals(List.of("01", "01"), table.stringColumn("lesson").asList());
    assertEquals(LOCAL_DATE_TIME, table.column("recorded").type());
    assertEquals(List.of(6.0, 6.0), table.doubleColumn("makespan ms").asList());
    assertEquals(List.of(1, 1), table.intColumn("rounds").asList());
    assertEquals(2.0, table.doubleColumn("gap").get(0));
    assertTrue(table.row(1).isMissing("predicted"));
  }

  @Test
  void aTableComesBackFromAFile(@TempDir Path folder) {
    var table =
        workload("waits", 3, i -> Thread.sleep(2))
            .run("alone", tasks -> tasks.forEach(Task::run))
            .table();
    var file = folder.resolve("run.csv").toString();
    table.write().csv(file);
    var read = Table.read().csv(CsvReadOptions.builder(file).ignoreZeroDecimal(false));
    assertColumns(read, table.columnNames(), table.types());
    for (var name : read.columnNames())
      assertEquals(table.column(name).asList(), read.column(name).asList());
    assertArrayEquals(
        table.numberColumn("start ms").asDoubleArray(),
        Table.read().csv(file).numberColumn("start ms").asDoubleArray());
  }

  @Test
  void aFileOfASpreadsheetIsRead(@TempDir Path folder) throws Exception {
    var file = folder.resolve("unicode.csv");
    Files.writeString(file, "worker,wait\nJörg,1.5\n", StandardCharsets.UTF_16);
    assertEquals("Jörg", Table.read().csv(file.toFile()).getString(0, "worker"));
  }
}
