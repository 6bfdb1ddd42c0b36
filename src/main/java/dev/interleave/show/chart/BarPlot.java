package dev.interleave.show.chart;

import dev.interleave.schedule.Names;
import dev.interleave.show.chart.svg.Hint;
import dev.interleave.show.chart.svg.TextAnchor;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.knowm.xchart.CategoryChart;

/** XChart's bars in the lab's frame, with names that have room, values above and a dot a sample. */
final class BarPlot extends CategoryChart implements Framed {
  private static final double FILL = 0.5;
  private static final double LETTER = 7;
  private static final int LINES = 3;

  /** Pixels between a value and what it must not touch: its bar, its dots, the guess. */
  private static final double GAP = 7;

  private final List<String> names;
  private final List<Measured> values;
  private final Curve guess;
  private final String yTitle;
  private final Scale y;
  private Plot plot;

  /**
   * @param guess a level line over all bars, or null
   */
  BarPlot(
      String title,
      String yTitle,
      List<String> names,
      List<Measured> values,
      Curve guess,
      Scale y,
      int width,
      int height) {
    super(width, height);
    this.names = names;
    this.values = values;
    this.guess = guess;
    this.yTitle = yTitle;
    this.y = y;
    setTitle(title);
    setYAxisTitle(yTitle);
    ChartTheme.bare(getStyler());
    getStyler().setAvailableSpaceFill(FILL);
    getStyler().setYAxisMin(y.from());
    getStyler().setYAxisMax(y.to());
    var bars = addSeries(yTitle, names, values.stream().map(Measured::value).toList());
    bars.setFillColor(ChartTheme.colour(0));
  }

  @Override
  public void paint(Graphics2D g, int width, int height) {
    var guesses = guess == null ? List.<Curve>of() : List.of(guess);
    double right = LineLabels.right(guesses);
    var x = Scale.linear(0, names.size(), 0);
    var bare =
        new AxisFrame(getTitle(), "", yTitle, x, y, List.of(), false).plot(width, height, 0, right);
    var frame = new AxisFrame(getTitle(), "", yTitle, x, y, ticks(bare.box().getWidth()), false);
    plot = frame.plot(width, height, 0, right);
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, width, height);
    frame.paint(g, plot);
    bars(g);
    setWidth(width);
    setHeight(height);
    for (int i = 0; i < names.size(); i++) bar(g, i);
    guesses.forEach(curve -> guess(g, curve));
  }

  private void bars(Graphics2D g) {
    var box = plot.box();
    g.translate(box.getX(), box.getY());
    super.paint(g, (int) box.getWidth(), (int) box.getHeight());
    g.translate(-box.getX(), -box.getY());
  }

  /** What XChart does not say of a bar: its value, its samples, and words for who points at it. */
  private void bar(Graphics2D g, int i) {
    var value = values.get(i);
    var painter = new CurvePainter(g, plot, "");
    double middle = plot.x(i + 0.5);
    double width = FILL * plot.box().getWidth() / names.size();
    double top = plot.y(value.value());
    g.setRenderingHint(Hint.WORDS, names.get(i) + ": " + value.said());
    g.setColor(ChartTheme.CLEAR);
    g.fill(new Rectangle2D.Double(middle - width / 2, top, width, plot.box().getMaxY() - top));
    g.setRenderingHint(Hint.WORDS, "");
    painter.repeats(ChartTheme.INK, middle, value, names.get(i) + ": ");
    g.setColor(ChartTheme.INK);
    g.setFont(ChartTheme.LETTERS);
    var text = Scale.text(value.value());
    if (value.repeats().size() > 1) TextAnchor.END.write(g, text, middle - GAP, base(top - GAP));
    else TextAnchor.MIDDLE.write(g, text, middle, base(top - GAP));
  }

  /** The base line of a value; above the guess where that would strike it out. */
  private double base(double free) {
    if (guess == null) return free;
    double line = plot.y(guess.values().getFirst().value());
    return line > free - AxisFrame.LINE && line < free + GAP
        ? Math.min(free, line - GAP / 2)
        : free;
  }

  private void guess(Graphics2D g, Curve curve) {
    double at = plot.y(curve.values().getFirst().value());
    g.setRenderingHint(Hint.WORDS, curve.label() + ": " + curve.values().getFirst().said());
    g.setColor(curve.colour());
    g.setStroke(curve.stroke());
    g.draw(new Line2D.Double(plot.box().getMinX(), at, plot.box().getMaxX(), at));
    g.setRenderingHint(Hint.WORDS, "");
    LineLabels.of(List.of(curve), plot).forEach(new CurvePainter(g, plot, "")::label);
  }

  private List<AxisFrame.Tick> ticks(double width) {
    int letters = Math.max(4, (int) (width / names.size() / LETTER) - 1);
    return IntStream.range(0, names.size())
        .mapToObj(i -> new AxisFrame.Tick(i + 0.5, folded(names.get(i), letters)))
        .toList();
  }

  /** A name in as many lines as it needs; three at most. */
  static List<String> folded(String name, int letters) {
    var lines = new ArrayList<String>();
    var rest = name;
    while (rest.length() > letters && lines.size() < LINES - 1) {
      int blank = rest.lastIndexOf(' ', letters);
      if (blank <= 0) break;
      lines.add(rest.substring(0, blank));
      rest = rest.substring(blank + 1);
    }
    lines.add(Names.cut(rest, letters));
    return lines;
  }

  @Override
  public Map<String, String> data() {
    return plot.data();
  }
}
