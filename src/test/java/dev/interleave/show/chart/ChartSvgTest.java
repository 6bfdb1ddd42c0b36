package dev.interleave.show.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.AnnotationImage;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.PieChartBuilder;
import org.knowm.xchart.QuickChart;
import org.knowm.xchart.XYChart;

/** What is in the SVG of each kind of chart. */
class ChartSvgTest {
  private static final List<Integer> WIDE = List.of(1, 2, 4, 16);

  private static String speedups(List<Integer> xs, List<Measured> points) {
    return LineChart.over(xs, "jobs", "threads", "speedup")
        .points("measured", points)
        .law("ideal", xs)
        .captioned("2 cores")
        .svg();
  }

  private static final String NUMBERS = speedups(WIDE, Curve.plain(List.of(1.0, 1.9, 1.8, 1.7)));

  private static double at(String svg, String words, String coordinate) {
    var point = Pattern.quote(words) + "</title><ellipse[^>]*" + coordinate + "=\"([-\\d.]+)\"";
    return Double.parseDouble(found(svg, point).group(1));
  }

  private static Matcher found(String svg, String regex) {
    var matcher = Pattern.compile(regex).matcher(svg);
    assertTrue(matcher.find(), regex + " in " + svg);
    return matcher;
  }

  private static int count(String svg, String part) {
    return svg.split(Pattern.quote(part), -1).length - 1;
  }

  @Test
  void countsStandWhereTheyAreAsNumbers() {
    double one = at(NUMBERS, "threads 1, measured: 1", "cx");
    double two = at(NUMBERS, "threads 2, measured: 1.9", "cx");
    double four = at(NUMBERS, "threads 4, measured: 1.8", "cx");
    double sixteen = at(NUMBERS, "threads 16, measured: 1.7", "cx");
    assertEquals(two - one, four - two, 0.3);
    assertEquals(2 * (four - two), sixteen - four, 0.3);
    assertTrue(NUMBERS.contains("threads (logarithmic scale)"), NUMBERS);
  }

  @Test
  void theIdealLineDoesNotKink() {
    var line = found(NUMBERS, "d=\"(M[^\"]*)\"[^>]*stroke-dasharray=\"2 3\"").group(1);
    var points = Pattern.compile("[ML]([\\d.]+) ([\\d.]+)").matcher(line).results().toList();
    assertTrue(points.size() >= 2, line);
    for (int i = 2; i < points.size(); i++) {
      double[] slopes = new double[2];
      for (int j = 0; j < 2; j++)
        slopes[j] =
            (number(points.get(i - j), 2) - number(points.get(i - j - 1), 2))
                / (number(points.get(i - j), 1) - number(points.get(i - j - 1), 1));
      assertEquals(slopes[0], slopes[1], 0.01, line);
    }
  }

  private static double number(MatchResult point, int group) {
    return Double.parseDouble(point.group(group));
  }

  @Test
  void fewThreadsHaveAxesOfEqualDifferences() {
    var svg = speedups(List.of(1, 2, 4), Curve.plain(List.of(1.0, 1.9, 2.1)));
    double one = at(svg, "threads 1, measured: 1", "cx");
    double two = at(svg, "threads 2, measured: 1.9", "cx");
    assertEquals(2 * (two - one), at(svg, "threads 4, measured: 2.1", "cx") - two, 0.3);
    assertFalse(svg.contains("logarithmic"), svg);
  }

  @Test
  void xchartDrawsItsLinesThroughThePoints() {
    double x = at(NUMBERS, "threads 4, measured: 1.8", "cx");
    double y = at(NUMBERS, "threads 4, measured: 1.8", "cy");
    var line =
        found(NUMBERS, "d=\"M([^\"]*)\" fill=\"none\" stroke=\"#0072b2\"").group(1).split("L");
    assertEquals(4, line.length);
    assertEquals(x, Double.parseDouble(line[2].split(" ")[0]), 0.2);
    assertEquals(y, Double.parseDouble(line[2].split(" ")[1]), 0.2);
  }

  @Test
  void everyRepeatIsADotAndWhatIsRejectedIsHollow() {
    var rejected = new Measured(3.4, List.of(3.3, 3.4, 3.6), "more than 2 cores give");
    var chart =
        LineChart.over(List.of(1, 2), "jobs", "threads", "speedup")
            .points("measured", List.of(new Measured(1, List.of(0.9, 1.0), ""), rejected))
            .captioned("2 cores");
    var svg = chart.svg();
    assertTrue(svg.contains("threads 1, measured: 0.9, run 1 of 2</title>"), svg);
    var hollow =
        "3.4, the median of 3. Rejected: more than 2 cores give</title><ellipse[^>]*fill=\"([^\"]+)\"/><ellipse[^>]*fill=\"none\" stroke=\"#0072b2\"";
    var ground = found(svg, hollow).group(1).replaceAll("var\\((.*)\\)", "$1");
    assertTrue(svg.contains(ground + ":var(--lab-ground, #ffffff)"), svg);
    assertEquals(
        1, count(svg, "stroke=\"#0072b2\" stroke-width=\"2.4\""), "the name has one: " + svg);
    assertTrue(chart.toString().contains("more than 2 cores give"), chart.toString());
    assertTrue(chart.caption().contains("hollow: rejected"));
    assertTrue(chart.alt().contains("1 of measured rejected"), chart.alt());
  }

  @Test
  void whoDrawsOnAChartFindsItsAxes() {
    var plot = found(NUMBERS, "data-plot=\"([\\d.]+) ([\\d.]+) ([\\d.]+) ([\\d.]+)\"");
    var x = found(NUMBERS, "data-x=\"log ([\\d.]+) ([\\d.]+)\"");
    double place =
        Math.log(4 / Double.parseDouble(x.group(1)))
            / Math.log(Double.parseDouble(x.group(2)) / Double.parseDouble(x.group(1)));
    double left = Double.parseDouble(plot.group(1)) + place * Double.parseDouble(plot.group(3));
    assertEquals(at(NUMBERS, "threads 4, measured: 1.8", "cx"), left, 0.2);
    assertTrue(NUMBERS.contains("data-y=\"log "), NUMBERS);
  }

  @Test
  void aDrawnGuessAndTheMeasuredCurveLieOverEachOther() {
    var svg =
        LineChart.over(List.of(1, 2, 4), "jobs", "threads", "speedup")
            .guess("your guess", List.of(1, 2, 3.5))
            .measured("measured", List.of(1.0, 1.9, 2.1))
            .captioned("")
            .svg();
    assertTrue(
        at(svg, "threads 4, your guess: 3.5", "cy") < at(svg, "threads 2, your guess: 2", "cy"));
    assertTrue(svg.contains(">your guess</text>") && svg.contains(">measured</text>"), svg);
  }

  @Test
  void whatIsNoNumberIsLeftOut() {
    var chart =
        LineChart.over(List.of(1, 2, 4), "jobs", "threads", "speedup")
            .measured("measured", List.of(1.0, 1.9, Double.NaN))
            .measured("nothing", List.of(Double.NaN, Double.NaN, Double.NaN))
            .captioned("");
    assertFalse(chart.svg().contains("threads 4, measured"), chart.svg());
    assertTrue(chart.alt().endsWith("speedup. measured goes from 1.00 to 1.90."), chart.alt());
  }

  @Test
  void seriesDifferInMoreThanTheirColour() {
    var svg =
        LineChart.over(List.of(1, 2), "memory", "threads", "MiB")
            .measured("virtual", List.of(10, 20))
            .measured("resident", List.of(5, 6))
            .law("formula", List.of(8, 16))
            .law("other", List.of(8, 9))
            .captioned("")
            .svg();
    assertTrue(found(svg, "virtual: 10</title><ellipse").hasMatch());
    assertTrue(found(svg, "resident: 5</title><rect").hasMatch());
    assertEquals(
        2,
        Pattern.compile("stroke-dasharray=\"([^\"]+)\"")
            .matcher(svg)
            .results()
            .map(m -> m.group(1))
            .distinct()
            .count());
  }

  @Test
  void crossesAreNamedOnlyWhereThereAreCrosses() {
    var dots = DotChart.of("thirty", "ms");
    var without = dots.add("pool", List.of(), List.of(2.0, 3.0)).captioned("2 cores");
    assertFalse((without.caption() + without.svg()).contains("cross"), without.caption());
    var with = dots.add("alone", List.of(9.0), List.of(4.0)).captioned("2 cores");
    assertTrue(with.caption().endsWith("crosses are warm-up"));
    assertTrue(with.svg().contains("repetition 2, alone: 4</title>"), with.svg());
    assertTrue(with.table().html().contains("<td style=\"text-align:right\">2</td>"));
    assertTrue(with.toString().contains("alone, warm-up"), with.toString());
    assertEquals(4.0, with.table().data().numberColumn("alone").getDouble(1), "as in the picture");
  }

  @Test
  void barsCarryNamesValuesAndSamplesThatNothingCovers() {
    var svg =
        BarChart.of(
                "files",
                "makespan in ms",
                List.of("alone", "a pool of four threads, fixed"),
                List.of(1207.6, 126.1))
            .samples(List.of(List.of(1200.0, 1207.6, 1300.0), List.of(126.1)))
            .guess("your guess", 600)
            .captioned("2 cores")
            .svg();
    double dots = at(svg, "alone: 1,300, run 3 of 3", "cx");
    var value =
        found(svg, "<text x=\"([\\d.]+)\" y=\"([\\d.]+)\" text-anchor=\"end\"[^>]*>1,208</text>");
    assertTrue(Double.parseDouble(value.group(1)) < dots - 3, "beside its dots");
    double bar =
        Double.parseDouble(
            found(svg, "<title>alone: 1,208, the median of 3</title><rect[^>]* y=\"([\\d.]+)\"")
                .group(1));
    assertEquals(bar - 7, Double.parseDouble(value.group(2)), 0.2, "at its bar, and no dot's");
    assertTrue(svg.contains("<title>your guess: 600</title>"), svg);
    assertTrue(svg.contains("<title>a pool of four threads, fixed: 126</title>"), svg);
    assertEquals(1, count(svg, "run 1 of"), "a single run is the bar itself");
  }

  @Test
  void aGuessStrikesOutNoValue() {
    var svg =
        BarChart.of("files", "ms", List.of("alone", "pool"), List.of(100.0, 50.0))
            .guess("your guess", 53)
            .captioned("")
            .svg();
    double value = Double.parseDouble(found(svg, " y=\"([\\d.]+)\"[^>]*>50</text><g>").group(1));
    double guess =
        Double.parseDouble(
            found(svg, "your guess: 53</title><path d=\"M[\\d.]+ ([\\d.]+)L").group(1));
    assertTrue(value < guess - 2, value + " stands above " + guess);
  }

  @Test
  void aLearnersChartIsTextAndPointsToo() {
    var own =
        QuickChart.getChart(
            "own", "start in ms", "ms", "task", new double[] {0, 1, 2}, new double[] {3, 4, 2});
    for (var chart : List.of(Chart.of(own), Chart.themed(own))) {
      var svg = chart.svg();
      for (var text : List.of("own", "start in ms", "ms", "task"))
        assertTrue(svg.contains(">" + text + "</text>"), text + " in " + svg);
      assertTrue(svg.contains("<title>start in ms 1, task: 4</title>"), svg);
      assertTrue(chart.html().contains("<details>"), chart.html());
      assertEquals("own. task from 2.00 to 4.00.", chart.toString());
    }
  }

  @Test
  void anyKindOfXChartIsDrawn() {
    var pie = new PieChartBuilder().title("share").build();
    pie.addSeries("read", 3);
    pie.addSeries("written", 5);
    var bars = new CategoryChartBuilder().title("visits").build();
    bars.addSeries("n", List.of("Ann", "Bob"), List.of(3, 5));
    assertTrue(Chart.of(pie).svg().contains(">written</text>"));
    assertTrue(Chart.of(bars).svg().contains(">Bob</text>"));
  }

  @Test
  void whatNoSvgOfOursHoldsIsAnImageOfPixels() {
    XYChart own =
        QuickChart.getChart("own", "x", "y", "s", new double[] {0, 1}, new double[] {3, 4});
    own.addAnnotation(
        new AnnotationImage(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), 0, 3, false));
    var chart = Chart.of(own);
    assertFalse(chart.isSvg());
    assertTrue(chart.html().contains("<img") && chart.html().contains("data:image/png;base64,"));
  }

  @Test
  void oneCountZerosAndNoRunAtAllAreDrawnToo() {
    var one = LineChart.over(List.of(4), "t", "threads", "speedup").measured("m", List.of(1.0));
    assertTrue(one.captioned("").svg().contains("threads 4, m: 1</title>"));
    var zeros = LineChart.over(WIDE, "t", "threads", "lost").measured("m", List.of(0, 0, 0, 0));
    assertTrue(zeros.captioned("").svg().contains("data-y=\"linear 0.00000 1.00000\""));
    var none = DotChart.of("t", "ms").add("never", List.of(), List.of()).captioned("");
    assertTrue(none.svg().contains("<svg") && none.toString().contains("never"));
  }

  @Test
  void whatIsPaintedTwiceIsTheSame() {
    var chart = DotChart.of("t", "ms").add("a", List.of(), List.of(1.0, 2.0)).captioned("");
    assertEquals(chart.svg(), chart.svg());
    assertTrue(chart.svg().length() < 6000, "" + chart.svg().length());
  }
}
