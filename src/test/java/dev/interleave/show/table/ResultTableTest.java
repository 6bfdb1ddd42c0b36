package dev.interleave.show.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Results look as Tablesaw prints tables, and need nothing of it. */
class ResultTableTest {
  private static final List<String> NAMES = List.of("a", "pool of 4", "");

  @Test
  void aResultIsPrintedAsTablesawWouldPrintIt() {
    var table =
        Table.create(
            "results of a run",
            StringColumn.create("strategy", NAMES),
            StringColumn.create("ms", List.of("1.5", "", "20")));
    var ours =
        ResultTable.named("results of a run")
            .text("strategy", NAMES)
            .number("ms", 1, Arrays.asList(1.5, null, 20.04));
    assertEquals(table.print().stripTrailing(), ours.toString());
  }

  @Test
  void aLongOneIsFoldedAsTablesawFoldsIt() {
    var words = IntStream.range(0, 31).mapToObj(i -> "row " + i).toList();
    var table = Table.create("a", StringColumn.create("w", words));
    assertEquals(table.print().stripTrailing(), ResultTable.named("a").text("w", words).toString());
  }

  @Test
  void aTableWithoutRowsOrColumnsPrintsItsTitle() {
    assertEquals(
        Table.create("no rows", StringColumn.create("w")).print().stripTrailing(),
        ResultTable.named("no rows").text("w", List.of()).toString());
    assertEquals("nothing", ResultTable.named("nothing").toString());
  }

  @Test
  void columnsHaveAsManyRowsAsEachOther() {
    var one = ResultTable.named("t").text("w", List.of("x"));
    var error =
        assertThrows(IllegalArgumentException.class, () -> one.number("n", 1, List.of(1, 2)));
    assertEquals("column \"n\" has 2 rows, the table \"t\" has 1", error.getMessage());
  }

  @Test
  void dataHasAllDigitsAndIsTyped() {
    var data =
        ResultTable.named("t")
            .text("w", new ArrayList<>(Arrays.asList("x", null)))
            .number("n", 1, Arrays.asList(1.23456, null))
            .data();
    assertEquals(1.23456, data.row(0).getDouble("n"));
    assertTrue(data.row(1).isMissing("n") && data.row(1).isMissing("w"));
  }
}
