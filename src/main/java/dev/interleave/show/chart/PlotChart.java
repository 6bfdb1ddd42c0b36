package dev.interleave.show.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;
import java.util.Map;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** XChart's lines in the lab's frame, with a sign at every point and a name at every line. */
final class PlotChart extends XYChart implements Framed {
  private final AxisFrame frame;
  private final String xName;
  private final List<Curve> curves;
  private Plot plot;

  /**
   * @param xName what a number on the x axis is called
   */
  PlotChart(AxisFrame frame, String xName, List<Curve> curves, int width, int height) {
    super(width, height);
    this.frame = frame;
    this.xName = xName;
    this.curves = List.copyOf(curves);
    setTitle(frame.title());
    setXAxisTitle(frame.xTitle());
    setYAxisTitle(frame.yTitle());
    style();
    curves.stream().filter(Curve::isBelieved).forEach(this::add);
  }

  private void style() {
    var styler = getStyler();
    ChartTheme.bare(styler);
    styler.setXAxisLogarithmic(frame.x().log());
    styler.setYAxisLogarithmic(frame.y().log());
    styler.setXAxisMin(frame.x().from());
    styler.setXAxisMax(frame.x().to());
    styler.setYAxisMin(frame.y().from());
    styler.setYAxisMax(frame.y().to());
  }

  private void add(Curve curve) {
    var name = "%d %s".formatted(getSeriesCollection().size() + 1, curve.label());
    var series = addSeries(name, curve.xs(), curve.believed());
    series.setLabel(curve.label());
    series.setMarker(SeriesMarkers.NONE);
    series.setLineColor(curve.colour());
    series.setLineStyle(curve.stroke() == null ? SeriesLines.NONE : curve.stroke());
  }

  @Override
  public void paint(Graphics2D g, int width, int height) {
    double right = LineLabels.right(curves);
    var rough = frame.plot(width, height, 0, right);
    double above = LineLabels.above(LineLabels.of(curves, rough), rough);
    plot = frame.plot(width, height, above, right);
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, width, height);
    frame.paint(g, plot);
    lines(g);
    setWidth(width);
    setHeight(height);
    var painter = new CurvePainter(g, plot, xName);
    curves.reversed().forEach(painter::points);
    LineLabels.of(curves, plot).forEach(painter::label);
  }

  /** XChart fills whatever size it is given. */
  private void lines(Graphics2D g) {
    var box = plot.box();
    g.translate(box.getX(), box.getY());
    super.paint(g, (int) box.getWidth(), (int) box.getHeight());
    g.translate(-box.getX(), -box.getY());
  }

  @Override
  public Map<String, String> data() {
    return plot.data();
  }
}
