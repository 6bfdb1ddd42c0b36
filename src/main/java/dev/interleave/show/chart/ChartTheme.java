package dev.interleave.show.chart;

import dev.interleave.show.Theme;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler;

/** The lab's colours and letters on a chart of XChart's. */
final class ChartTheme {
  /** Measured, then laws and guesses, in the order they are added to a chart. */
  static final Color[] SERIES = {
    Color.decode(Theme.BUSY),
    Color.decode("#555555"),
    Color.decode("#009e73"),
    Color.decode("#e69f00"),
    Color.decode("#8c510a")
  };

  static final Color SAMPLE = Color.decode("#e69f00");
  static final Color GUESS_COLOR = Color.decode(Theme.GUESS);
  static final BasicStroke THIN =
      new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {5, 4}, 0);
  static final BasicStroke THICK = new BasicStroke(2.4f);

  private ChartTheme() {}

  /** White ground, thin grid, no frames, letters large enough to read from the back row. */
  static void apply(Styler styler) {
    styler.setChartBackgroundColor(Color.WHITE);
    styler.setPlotBackgroundColor(Color.WHITE);
    styler.setPlotBorderVisible(false);
    styler.setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 15));
    styler.setChartTitleBoxVisible(false);
    styler.setLegendFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
    styler.setLegendBorderColor(Color.WHITE);
    styler.setSeriesColors(SERIES);
    if (styler instanceof AxesChartStyler axes) apply(axes);
  }

  private static void apply(AxesChartStyler styler) {
    styler.setPlotGridLinesColor(new Color(0xe3e6ea));
    styler.setPlotGridVerticalLinesVisible(false);
    styler.setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
    styler.setAxisTitleFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
  }
}
