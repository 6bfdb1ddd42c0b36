package dev.interleave.display;

import dev.interleave.display.script.Script;
import dev.interleave.show.Html;
import dev.interleave.show.chart.Chart;

/**
 * A chart whose points tell their numbers where the page runs scripts, and an image of it
 * everywhere else. The script takes the drawing out of the image, so it is there once.
 *
 * @param chart the chart
 */
record MovingChart(Chart chart) implements Html {
  @Override
  public String html() {
    if (!chart.isSvg()) return chart.html();
    var still = StillImage.of(chart.svg(), chart.alt()) + chart.below();
    return Script.figure(still, "replaceByChart", chart.json());
  }

  @Override
  public String toString() {
    return chart.toString();
  }
}
