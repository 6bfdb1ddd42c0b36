package dev.interleave.show.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.numbers.NumberColumnFormatter;

class TableViewTest {
  private static Table numbered(int rows) {
    return Table.create("t", IntColumn.create("n", IntStream.range(0, rows)));
  }

  @Test
  void theFirstRowsAreShownAndHowManyThereAre() {
    var view = TableView.of(numbered(1_200));
    assertTrue(view.html().endsWith("</table><p>40 of 1,200 rows</p>"), view.html());
    assertTrue(view.toString().endsWith(" 39  |\n40 of 1,200 rows"), view.toString());
  }

  @Test
  void aTableThatIsShownWholeSaysNoMore() {
    assertTrue(TableView.of(numbered(40)).html().endsWith("</table>"));
    assertFalse(TableView.of(numbered(40)).toString().contains("rows"));
    assertTrue(TableView.of(Table.create("empty")).toString().startsWith("empty"));
  }

  @Test
  void numbersStandToTheRightWithTheirPointsBelowEachOther() {
    var html = TableView.of(Table.create(DoubleColumn.create("x", 1, 100.0 / 3, 0.25))).html();
    assertTrue(html.contains("right\">1.000</td>") && html.contains(">33.333</td>"), html);
    var text = TableView.of(Table.create(DoubleColumn.create("x", 1, 12.5))).toString();
    assertEquals("  x    |\n--------\n  1.0  |\n 12.5  |", text.replaceFirst("^ +t\n", ""));
  }

  @Test
  void smallNumbersKeepTheirDigits() {
    var html = TableView.of(Table.create(DoubleColumn.create("s", 0.000_012_345, 1e-7))).html();
    assertTrue(html.contains(">0.0000123</td>") && html.contains(">0.0000001</td>"), html);
  }

  @Test
  void whatALearnerFormattedStays() {
    var column = DoubleColumn.create("share", 0.251, 0.5);
    column.setPrintFormatter(NumberColumnFormatter.percent(1));
    assertTrue(TableView.of(Table.create(column)).html().contains(">25.1%</td>"));
  }

  @Test
  void missingValuesAreEmpty() {
    var column = DoubleColumn.create("x", 1.5, Double.NaN, Double.POSITIVE_INFINITY);
    var html = TableView.of(Table.create(column)).html();
    assertTrue(html.contains(">1.5</td>") && html.contains("right\"></td>"), html);
    assertTrue(html.contains("∞") || html.contains("Infinity"), html);
  }

  @Test
  void wordsOfATableAreNoHtmlAndTakeOneLine() {
    var words = StringColumn.create("w", "<b>", "two\nlines", "x".repeat(100));
    var html = TableView.of(Table.create(words)).html();
    assertTrue(html.contains(">&lt;b&gt;</td>") && html.contains(">two lines</td>"), html);
    assertTrue(html.contains("x".repeat(39) + "…"), html);
  }

  @Test
  void plainTextShowsTheColumnsThatFit() {
    var table = Table.create("wide");
    for (int i = 0; i < 30; i++) table.addColumns(DoubleColumn.create("column " + i, 1, 2));
    var lines = TableView.of(table).toString().lines().toList();
    assertEquals("9 of 30 columns", lines.getLast());
    lines.forEach(line -> assertTrue(line.length() <= ResultTable.WIDTH, line));
    assertTrue(TableView.of(table).html().endsWith("<p>20 of 30 columns</p>"));
  }

  @Test
  void whatALabTableIsFilteredToPrintsItselfToo() {
    var table = TableBuilder.named("t", List.of(3, 1, 2)).whole("n", n -> n).table();
    for (var other :
        List.of(
            table.copy(),
            table.sortOn("n"),
            table.first(2),
            table.where(table.intColumn("n").isLessThan(3))))
      assertEquals(TableView.of(other).toString(), other.toString());
    assertEquals(LabTable.class, table.sortOn("n").getClass());
  }
}
