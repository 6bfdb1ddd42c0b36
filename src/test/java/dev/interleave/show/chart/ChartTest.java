package dev.interleave.show.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.show.table.ResultTable;
import java.io.ByteArrayInputStream;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ChartTest {
  private final Chart lines =
      LineChart.over(List.of(1, 2, 4), "jobs", "threads", "speedup")
          .measured("measured", List.of(1.0, 1.9, 2.1))
          .law("ideal", List.of(1.0, 2.0, 4.0))
          .guess("your guess", 3)
          .captioned("2 cores");

  @Test
  void theImageIsTwiceAsSharpAsItIsLarge() throws Exception {
    var image = ImageIO.read(new ByteArrayInputStream(lines.png()));
    assertEquals(1520, image.getWidth());
    assertEquals(0xffffff, image.getRGB(2, 2) & 0xffffff);
  }

  @Test
  void thePageGetsAltTextAndACaption() {
    var html = lines.html();
    assertTrue(
        html.contains("aria-label=\"jobs, speedup. measured goes from 1.00 to 2.10;"),
        html.substring(0, 200));
    assertTrue(html.contains("<figcaption"));
    assertTrue(html.contains("2 cores"));
    assertTrue(html.contains("<details><summary>The numbers as a table</summary><table"), html);
  }

  @Test
  void inATerminalItIsATable() {
    var text = lines.toString();
    assertTrue(text.contains("measured") && text.contains("1.9") && text.contains("your guess"));
  }

  @Test
  void barsCarryTheirValuesIntoTableAndAltText() {
    var bars =
        BarChart.of("jobs", "makespan in ms", List.of("alone", "pool"), List.of(1207.6, 126.1))
            .guess("your guess", 120)
            .captioned("2 cores");
    assertTrue(bars.alt().contains("alone: 1207.6. pool: 126.1."), bars.alt());
    assertEquals(3, bars.table().data().columnCount());
    assertTrue(bars.png().length > 1000);
  }

  @Test
  void tablesEscapeWhatMeansSomethingInHtml() {
    var html = ResultTable.named("t").text("a<b", List.of("x & y")).html();
    assertTrue(html.contains(">a&lt;b</th>") && html.contains("left\">x &amp; y</td>"), html);
  }

  @Test
  void numbersAreRoundedAsAPersonWouldWriteThem() {
    var html = ResultTable.named("t").number("n", 2, List.of(1.0, 9.579, 0.5)).html();
    assertTrue(html.contains("right\">1</td>") && html.contains(">9.58</td>"), html);
    assertTrue(html.contains(">0.5</td>"), html);
  }
}
