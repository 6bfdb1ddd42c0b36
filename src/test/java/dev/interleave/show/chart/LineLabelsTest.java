package dev.interleave.show.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineLabelsTest {
  private static final List<Double> XS = List.of(1.0, 2.0, 4.0, 8.0);
  private static final Rectangle2D BOX = new Rectangle2D.Double(40, 100, 400, 300);
  private static final Plot PLOT = new Plot(BOX, Scale.linear(1, 8, 0.04), Scale.linear(0, 4, 0));

  private static Curve curve(String name, Double... ys) {
    var values = Curve.plain(List.of(ys));
    return new Curve(name, ChartTheme.INK, ChartTheme.THICK, null, XS, values);
  }

  @Test
  void aLineIsNamedWhereItEnds() {
    var label = LineLabels.of(List.of(curve("measured", 1.0, 1.9, 2.0, 2.0)), PLOT).getFirst();
    assertFalse(label.onTop());
    assertEquals(PLOT.y(2.0), label.box().getCenterY(), 0.5);
    assertTrue(label.box().getMinX() > BOX.getMaxX());
  }

  @Test
  void aLineThatLeavesAtTheTopIsNamedThere() {
    var label = LineLabels.of(List.of(curve("ideal", 1.0, 2.0, 4.0, 8.0)), PLOT).getFirst();
    assertTrue(label.onTop());
    assertEquals(PLOT.x(4), label.from().getX(), 0.5);
    assertTrue(label.box().getMaxY() <= BOX.getMinY());
  }

  @Test
  void noNameLiesOverAnother() {
    var random = new Random(5);
    for (int round = 0; round < 200; round++) {
      var curves = new ArrayList<Curve>();
      for (int i = 0; i < 8; i++) {
        var slope = random.nextDouble(1.4);
        var name = "a line of the name " + i + (i % 2 == 0 ? "" : ", in two lines");
        curves.add(curve(name, 1.0, 1 + slope, 1 + 3 * slope, 1 + 7 * slope));
      }
      var labels = LineLabels.of(curves, PLOT);
      assertEquals(8, labels.size());
      for (var one : labels)
        for (var other : labels)
          assertTrue(one == other || !one.box().intersects(other.box()), one + " over " + other);
      for (var one : labels) assertFalse(one.box().intersects(BOX), "over the plot: " + one);
    }
  }

  @Test
  void aNameStandsBesideTheLastNumberThatIsBelieved() {
    var points = List.of(Measured.of(1), Measured.of(2), new Measured(3.5, List.of(), "too fast"));
    var curve =
        new Curve(
            "measured", ChartTheme.INK, ChartTheme.THICK, Sign.CIRCLE, XS.subList(0, 3), points);
    var label = LineLabels.of(List.of(curve), PLOT).getFirst();
    assertEquals(PLOT.x(2), label.from().getX(), 0.5);
  }

  @Test
  void aLongNameTakesTwoLines() {
    assertEquals(List.of("Amdahl, 25 % serial"), LineLabels.lines("Amdahl, 25 % serial"));
    assertEquals(
        List.of("pool size,", "wait/compute 9.74"),
        LineLabels.lines("pool size, wait/compute 9.74"));
    assertEquals(
        List.of("an_endless_name_witho…"), LineLabels.lines("an_endless_name_without_a_blank"));
  }
}
