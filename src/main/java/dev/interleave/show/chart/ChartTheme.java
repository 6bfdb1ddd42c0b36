package dev.interleave.show.chart;

import dev.interleave.show.Theme;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.List;
import java.util.stream.Stream;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.PieStyler;
import org.knowm.xchart.style.Styler;

/** The lab's colours and letters on a chart of XChart's. */
final class ChartTheme {
  /** Measured, then laws, in the order they are added to a chart. */
  static final Color[] SERIES = {
    Color.decode(Theme.BUSY),
    Color.decode("#555555"),
    Color.decode("#009e73"),
    Color.decode("#e69f00"),
    Color.decode("#8c510a")
  };

  static final Color GUESS = Color.decode(Theme.GUESS);
  static final Color INK = Color.BLACK;
  static final Color AXIS = new Color(0x9aa0a6);
  static final Color GRID = new Color(0xe3e6ea);
  static final Color CLEAR = new Color(0, true);

  static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 15);
  static final Font LETTERS = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
  static final BasicStroke HAIR = new BasicStroke(1);
  static final BasicStroke THICK = new BasicStroke(2.4f);

  /** The dashes of laws and guesses, each of its own kind. */
  private static final float[][] DASHES = {{7, 4}, {2, 3}, {10, 3, 2, 3}, {14, 5}};

  /** That of a guess. */
  static final BasicStroke GUESSED = line(1.8f, 4, 2);

  private ChartTheme() {}

  /** The fonts that a chart may write in; XChart does not always say which one it uses. */
  static List<Font> fonts(Styler styler) {
    var fonts =
        Stream.of(
            styler.getChartTitleFont(),
            styler.getLegendFont(),
            styler.getAnnotationTextFont(),
            styler.getAnnotationTextPanelFont());
    var more =
        switch (styler) {
          case AxesChartStyler axes ->
              Stream.of(axes.getAxisTickLabelsFont(), axes.getAxisTitleFont());
          case PieStyler pie -> Stream.of(pie.getLabelsFont(), pie.getSumFont());
          default -> Stream.<Font>of();
        };
    return Stream.concat(fonts, more).distinct().toList();
  }

  /** The colour of the n-th curve. */
  static Color colour(int n) {
    return SERIES[n % SERIES.length];
  }

  /** A thin line in the n-th kind of dashes. */
  static BasicStroke dashed(int n) {
    return line(1.6f, DASHES[n % DASHES.length]);
  }

  private static BasicStroke line(float width, float... dashes) {
    return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0);
  }

  /** White ground, thin grid, no frames, letters large enough to read from the back row. */
  static void apply(Styler styler) {
    styler.setChartBackgroundColor(Color.WHITE);
    styler.setPlotBackgroundColor(Color.WHITE);
    styler.setPlotBorderVisible(false);
    styler.setChartTitleFont(TITLE);
    styler.setChartTitleBoxVisible(false);
    styler.setLegendFont(LETTERS);
    styler.setLegendBorderColor(Color.WHITE);
    styler.setSeriesColors(SERIES);
    if (styler instanceof AxesChartStyler axes) apply(axes);
  }

  private static void apply(AxesChartStyler styler) {
    styler.setPlotGridLinesColor(GRID);
    styler.setPlotGridLinesStroke(HAIR);
    styler.setPlotGridVerticalLinesVisible(false);
    styler.setAxisTickLabelsFont(LETTERS);
    styler.setAxisTitleFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
  }

  /**
   * Nothing but what is drawn between the axes, from edge to edge: a {@link AxisFrame} is around
   * it.
   */
  static void bare(AxesChartStyler styler) {
    apply(styler);
    styler.setChartBackgroundColor(CLEAR);
    styler.setPlotBackgroundColor(CLEAR);
    styler.setChartTitleVisible(false);
    styler.setLegendVisible(false);
    styler.setAxisTitlesVisible(false);
    styler.setAxisTicksVisible(false);
    styler.setPlotGridLinesVisible(false);
    styler.setPlotBorderColor(CLEAR);
    styler.setChartPadding(0);
    styler.setPlotMargin(0);
    styler.setPlotContentSize(1);
  }
}
